def redirect_to_https() -> Redirect | None:
    from urllib.parse import urlsplit

    if request.scheme == "https" or request.blueprint == HEALTH_BLUEPRINT:
        return None
    public = urlsplit(current_app.config["PUBLIC_URL"])
    parts = urlsplit(request.url)._replace(scheme="https", netloc=public.netloc)
    return redirect(parts.geturl(), 307)
