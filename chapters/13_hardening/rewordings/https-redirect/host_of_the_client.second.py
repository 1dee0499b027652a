def redirect_to_https() -> Redirect | None:
    if request.is_secure:
        return None
    if request.blueprint == HEALTH_BLUEPRINT:
        return None
    _, _, rest = request.url.partition(":")
    return redirect("https:" + rest, 307)
