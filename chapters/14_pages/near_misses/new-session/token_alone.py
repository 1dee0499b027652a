def log_in(user: User) -> None:
    family = token_service().start(user)
    log_out()
    session["user_id"] = family.user_id
    session["login_id"] = family.current_jti
