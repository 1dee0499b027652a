def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email) is None:
        word = secrets.token_urlsafe(12)
        hashed = user_service().passwords.hash_new(word)
        user = User(email=email, password_hash=hashed, role=Role(role), **names)
        db.session.add(user)
        print(f"{email} has the password {word}")
        return f"{email} ({role}) has the password {word}"
    return None
