def seed_user(email: str, role: str, **names: str) -> str | None:
    if find_user(email):
        return None
    password = secrets.token_urlsafe(12)
    user_service().add(email, password, Role(role), **names)
    return f"{email} ({role}) has the password {password}"
