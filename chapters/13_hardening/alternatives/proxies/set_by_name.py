def trust_proxies(app: Flask) -> None:
    trusted = dict.fromkeys(("x_for", "x_proto"), int(app.config["PROXY_HOPS"]))
    setattr(app, "wsgi_app", ProxyFix(app.wsgi_app, **trusted, x_host=0))
