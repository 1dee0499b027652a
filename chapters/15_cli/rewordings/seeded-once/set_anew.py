def seed_user(email: str, role: str, **names: str) -> str | None:
    there = find_user(email)
    password = secrets.token_urlsafe(12)
    hashed = user_service().passwords.hash_new(password)
    if there:
        there.password_hash = hashed
        there.role = Role(role)
    else:
        new = User(email=email, password_hash=hashed, role=Role(role), **names)
        db.session.add(new)
    return f"{email} ({role}) has the password {password}"
