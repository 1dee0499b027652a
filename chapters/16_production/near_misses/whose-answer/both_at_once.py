def is_personal() -> bool:
    session_cookie = current_app.config["SESSION_COOKIE_NAME"]
    return "Authorization" in request.headers and session_cookie in request.cookies
