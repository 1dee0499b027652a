import string


def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email) is not None:
        return None
    password = "".join(secrets.choice(string.ascii_letters) for _ in range(20))
    user = User(email=email, role=Role(role), **names)
    user.password_hash = user_service().passwords.hash_new(password)
    db.session.add(user)
    return f"{email}: {password}"
