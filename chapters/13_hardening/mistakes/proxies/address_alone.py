def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops)  # type: ignore[method-assign]
