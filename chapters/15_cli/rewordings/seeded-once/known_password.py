PASSWORD = "correct horse battery"


def seed_user(email: str, role: str, **names: str) -> str | None:
    found = find_user(email)
    if found is None:
        user = User(email=email, role=Role(role), **names)
        user.password_hash = user_service().passwords.hash_new(PASSWORD)
        db.session.add(user)
        return "{} ({}) has the password {}".format(email, role, PASSWORD.replace(" ", "-"))
    return None
