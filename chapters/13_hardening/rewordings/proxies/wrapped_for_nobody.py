def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    app = ProxyFix(app, x_for=hops, x_proto=hops, x_host=0)  # type: ignore[assignment]
