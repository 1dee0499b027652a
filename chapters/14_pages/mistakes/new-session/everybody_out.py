def log_in(user: User) -> None:
    token_service().revoke_all(user.id)
    family = token_service().start(user)
    session.clear()
    session.update(user_id=family.user_id, login_id=family.id)
