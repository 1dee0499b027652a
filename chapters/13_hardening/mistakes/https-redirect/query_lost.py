def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    return redirect(
        f"{current_app.config['PUBLIC_URL'].rstrip('/')}{request.path}", 308
    )
