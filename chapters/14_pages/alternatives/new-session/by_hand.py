def log_in(user: User) -> None:
    old = session.get("login_id")
    family = token_service().start(user)
    session.clear()
    session.update(user_id=family.user_id, login_id=family.id)
    if old is not None:
        token_service().revoke(old)
