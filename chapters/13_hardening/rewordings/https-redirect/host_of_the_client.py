def redirect_to_https() -> Redirect | None:
    if request.blueprint != HEALTH_BLUEPRINT and not request.is_secure:
        rest = request.url.removeprefix(request.host_url)
        return redirect(f"https://{request.host}/{rest}", code=308)
    return None
