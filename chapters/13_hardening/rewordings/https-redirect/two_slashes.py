def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    target = request.url.replace(
        request.host_url, current_app.config["PUBLIC_URL"] + "/", 1
    )
    return redirect(target, 308)
