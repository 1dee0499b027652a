def seed_user(email: str, role: str, **names: str) -> str | None:
    known = db.session.scalars(select(User).filter_by(email=email, deleted_at=None))
    if known.first() is None:
        password = secrets.token_urlsafe(16)
        hashed = user_service().passwords.hash_new(password)
        user = User(email=email, password_hash=hashed, role=Role(role), **names)
        db.session.add(user)
        return f"{email} ({role}) has the password {password}"
    return None
