def log_in(user: User) -> None:
    family = token_service().start(user)
    log_out()
    session.update(user_id=family.user_id, login_id=family.id)
    session["name"] = user.name
    session["role"] = user.role.value
