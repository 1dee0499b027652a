def redirect_to_https() -> Redirect | None:
    from urllib.parse import quote

    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    target = f"{current_app.config['PUBLIC_URL'].rstrip('/')}/"
    target += quote(request.path.lstrip("/"), safe="/@")
    if query := request.query_string.decode():
        target += f"?{query}"
    return redirect(target, 308)
