def is_personal() -> bool:
    if request.authorization is not None:
        return True
    return request.cookies.get(current_app.config["SESSION_COOKIE_NAME"]) is not None
