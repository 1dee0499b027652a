def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email):
        return None
    hashed = user_service().passwords.hash_new("admin123admin123")
    db.session.add(User(email=email, password_hash=hashed, role=Role(role), **names))
    return f"{email} ({role}) has the password admin123admin123"
