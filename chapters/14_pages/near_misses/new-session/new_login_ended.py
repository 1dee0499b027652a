def log_in(user: User) -> None:
    family = token_service().start(user)
    session.update(user_id=family.user_id, login_id=family.id)
    log_out()
