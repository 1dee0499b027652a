def trust_proxies(app: Flask) -> None:
    hops = app.config["PROXY_HOPS"]
    app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
        app.wsgi_app, x_for=0, x_proto=hops, x_host=0, x_port=0, x_prefix=0
    )
