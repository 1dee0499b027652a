def log_in(user: User) -> None:
    log_out()
    session["user_id"] = user.id
