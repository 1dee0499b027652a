def log_in(user: User) -> None:
    tokens = token_service()
    tokens.revoke_all(user.id)
    login = tokens.start(user)
    session.clear()
    session["user_id"], session["login_id"] = login.user_id, login.id
