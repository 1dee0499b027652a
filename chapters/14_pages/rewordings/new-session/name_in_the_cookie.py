def log_in(user: User) -> None:
    login = token_service().start(user)
    log_out()
    session.update(
        user_id=login.user_id, login_id=login.id, email=user.email
    )
