def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name in app.blueprints:
        if name.split(".")[0] == API:
            csrf.exempt(app.blueprints[name])
