def register_csrf(app: Flask) -> None:
    from flask import request

    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    csrf.init_app(app)

    @app.before_request
    def check() -> None:
        if not request.path.startswith("/api/"):
            csrf.protect()
