def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name in app.blueprints:
        if name[: len(API)] == API:
            csrf.exempt(app.blueprints[name])
