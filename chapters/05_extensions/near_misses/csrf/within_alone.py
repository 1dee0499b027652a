def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name, blueprint in app.blueprints.items():
        if name.startswith("api."):
            csrf.exempt(blueprint)
