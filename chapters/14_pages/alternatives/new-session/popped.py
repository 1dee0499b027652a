def log_in(user: User) -> None:
    tokens, before = token_service(), dict(session)
    login = tokens.start(user)
    session.clear()
    if "login_id" in before:
        tokens.revoke(before["login_id"])
    session["user_id"], session["login_id"] = login.user_id, login.id
