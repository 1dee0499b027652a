def is_personal() -> bool:
    name = current_app.session_interface.get_cookie_name(current_app)
    return name in request.cookies or "Authorization" in request.headers
