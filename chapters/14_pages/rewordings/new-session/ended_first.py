def log_in(user: User) -> None:
    if "login_id" in session:
        token_service().revoke(session["login_id"])
    session.clear()
    login = token_service().start(user)
    session["user_id"] = login.user_id
    session["login_id"] = login.id
