def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for blueprint in app.iter_blueprints():
        if blueprint.name.startswith("api"):
            csrf.exempt(blueprint)
