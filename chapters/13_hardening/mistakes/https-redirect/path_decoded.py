def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    home = current_app.config["PUBLIC_URL"].rstrip("/")
    return redirect(f"{home}{request.full_path.rstrip('?')}", 308)
