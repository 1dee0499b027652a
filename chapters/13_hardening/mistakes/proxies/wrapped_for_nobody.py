def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops)
