def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    target = current_app.config["PUBLIC_URL"].rstrip("/") + request.path
    if request.query_string:
        target += "?" + request.query_string.decode()
    return redirect(target, 308)
