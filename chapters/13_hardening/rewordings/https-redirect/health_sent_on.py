def redirect_to_https() -> Redirect | None:
    if request.scheme != "https":
        home = current_app.config["PUBLIC_URL"].rstrip("/")
        rest = request.url.removeprefix(request.host_url)
        return redirect("/".join([home, rest]), 308)
    return None
