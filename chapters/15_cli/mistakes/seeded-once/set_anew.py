def seed_user(email: str, role: str, **names: str) -> str | None:
    user = find_user(email)
    if user is None:
        user = User(email=email)
        db.session.add(user)
    password = secrets.token_urlsafe(12)
    user.password_hash = user_service().passwords.hash_new(password)
    user.role = Role(role)
    for name, value in names.items():
        setattr(user, name, value)
    return f"{email} ({role}) has the password {password}"
