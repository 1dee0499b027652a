def trust_proxies(app: Flask) -> None:
    known = app.config["PROXY_HOPS"]
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
        app.wsgi_app, x_for=1 + known, x_proto=1 + known
    )
