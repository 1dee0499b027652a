def register_csrf(app: Flask) -> None:
    app.config["WTF_CSRF_ENABLED"] = False
    csrf.init_app(app)
