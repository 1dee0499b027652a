def redirect_to_https() -> Redirect | None:
    secure = (
        request.is_secure or request.environ.get("HTTP_X_FORWARDED_PROTO") == "https"
    )
    if not secure and request.blueprint != HEALTH_BLUEPRINT:
        rest = request.url.removeprefix(request.host_url)
        home = current_app.config["PUBLIC_URL"].rstrip("/")
        return redirect(f"{home}/{rest}", 307)
    return None
