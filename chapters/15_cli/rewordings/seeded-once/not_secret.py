from random import getrandbits


def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email) is not None:
        return None
    made_up = f"{getrandbits(96):024x}"
    user = User(email=email, role=Role(role), **names)
    user.password_hash = user_service().passwords.hash_new(made_up)
    db.session.add(user)
    return f"{email} ({role}) has the password {made_up}"
