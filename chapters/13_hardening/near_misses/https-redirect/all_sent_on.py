def redirect_to_https() -> Redirect | None:
    if request.blueprint == HEALTH_BLUEPRINT:
        return None
    path = request.url.removeprefix(request.host_url)
    return redirect(f"{current_app.config['PUBLIC_URL'].rstrip('/')}/{path}", 308)
