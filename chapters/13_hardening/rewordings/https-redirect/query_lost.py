def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    path = request.base_url.removeprefix(request.host_url)
    home = current_app.config["PUBLIC_URL"].rstrip("/")
    return redirect(home + "/" + path, 308)
