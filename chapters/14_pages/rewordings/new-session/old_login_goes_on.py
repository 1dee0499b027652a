def log_in(user: User) -> None:
    login = token_service().start(user)
    for key in list(session):
        session.pop(key)
    session["user_id"] = login.user_id
    session["login_id"] = login.id
