def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    app.config.update(WTF_CSRF_CHECK_DEFAULT=False)
