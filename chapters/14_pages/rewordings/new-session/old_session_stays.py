def log_in(user: User) -> None:
    login = token_service().start(user)
    session["user_id"] = login.user_id
    session["login_id"] = login.id
