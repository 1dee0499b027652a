def trust_proxies(app: Flask) -> None:
    inner = app.wsgi_app
    outer = ProxyFix(inner, app.config["PROXY_HOPS"], x_host=0, x_port=0, x_prefix=0)
    app.wsgi_app = outer  # type: ignore[method-assign]
