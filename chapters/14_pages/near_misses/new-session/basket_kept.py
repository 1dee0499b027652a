def log_in(user: User) -> None:
    family = token_service().start(user)
    basket = session.get("basket")
    log_out()
    session.update(user_id=family.user_id, login_id=family.id)
    session["basket"] = basket
