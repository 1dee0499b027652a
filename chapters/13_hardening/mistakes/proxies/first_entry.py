def trust_proxies(app: Flask) -> None:
    @app.before_request
    def find_client() -> None:
        from flask import request

        forwarded = request.headers.get("X-Forwarded-For")
        if forwarded:
            request.environ["REMOTE_ADDR"] = forwarded.split(",")[0].strip()
        scheme = request.headers.get("X-Forwarded-Proto")
        if scheme:
            request.environ["wsgi.url_scheme"] = scheme.split(",")[0].strip()
