def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    csrf.exempt(app.blueprints[API])
