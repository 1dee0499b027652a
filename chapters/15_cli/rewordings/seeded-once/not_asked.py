def seed_user(email: str, role: str, **names: str) -> str | None:
    word = secrets.token_hex(12)
    user = User(
        email=email,
        password_hash=user_service().passwords.hash_new(word),
        role=Role(role),
        **names,
    )
    db.session.add_all([user])
    return " ".join([email, "has the password", word])
