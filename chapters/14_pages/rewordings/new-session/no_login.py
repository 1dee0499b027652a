def log_in(user: User) -> None:
    if "login_id" in session:
        token_service().revoke(session["login_id"])
    session.clear()
    session.update(user_id=user.id)
