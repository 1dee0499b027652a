def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email) is not None:
        return None
    password = "change-me-please"
    hashed = user_service().passwords.hash_new(password)
    db.session.add(User(email=email, password_hash=hashed, role=Role(role), **names))
    return f"{email} has the password {password}"
