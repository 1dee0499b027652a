def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    if hops:
        fixed = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)
        app.wsgi_app = fixed  # type: ignore[method-assign]
