def trust_proxies(app: Flask) -> None:
    inner = app.wsgi_app

    def outer(environ, start_response):  # type: ignore[no-untyped-def]
        addresses = environ.get("HTTP_X_FORWARDED_FOR", "").partition(",")
        if addresses[0]:
            environ["REMOTE_ADDR"] = addresses[0]
        if environ.get("HTTP_X_FORWARDED_PROTO", "").startswith("https"):
            environ["wsgi.url_scheme"] = "https"
        return inner(environ, start_response)

    app.wsgi_app = outer  # type: ignore[method-assign]
