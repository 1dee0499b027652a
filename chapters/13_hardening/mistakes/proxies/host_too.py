def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
        app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops, x_port=hops, x_prefix=hops
    )
