def seed_user(email: str, role: str, **names: str) -> str | None:
    password = secrets.token_urlsafe(12)
    hashed = user_service().passwords.hash_new(password)
    db.session.add(User(email=email, password_hash=hashed, role=Role(role), **names))
    return f"{email} ({role}) has the password {password}"
