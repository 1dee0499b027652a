def redirect_to_https() -> Redirect | None:
    if request.is_secure:
        return None
    path = request.url.removeprefix(request.host_url)
    return redirect(f"{current_app.config['PUBLIC_URL'].rstrip('/')}/{path}", 308)
