def redirect_to_https() -> Redirect | None:
    if request.is_secure or request.blueprint == HEALTH_BLUEPRINT:
        return None
    return redirect(request.url.replace("http://", "https://", 1), 308)
