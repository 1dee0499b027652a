def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    home = current_app.config["PUBLIC_URL"].rstrip("/")
    target = request.url[len(request.host_url) :]
    return redirect(f"{home}/{target}", code=301)
