def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for blueprint in app.blueprints.values():
        csrf.exempt(blueprint)
