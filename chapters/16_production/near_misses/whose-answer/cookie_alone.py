def is_personal() -> bool:
    return current_app.config["SESSION_COOKIE_NAME"] in request.cookies
