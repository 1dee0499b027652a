def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    trusted = {"x_for": hops, "x_proto": hops, "x_host": hops}
    app.wsgi_app = ProxyFix(app.wsgi_app, **trusted)  # type: ignore[method-assign]
