def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name in app.blueprints:
        if name.partition(".")[0] == API:
            csrf.exempt(name)
