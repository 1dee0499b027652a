def trust_proxies(app: Flask) -> None:
    fixed = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=0)
    app.wsgi_app = fixed  # type: ignore[method-assign]
