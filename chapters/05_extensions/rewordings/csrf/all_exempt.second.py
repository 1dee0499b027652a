def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    [csrf.exempt(blueprint) for blueprint in app.iter_blueprints()]
