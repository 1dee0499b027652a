def register_csrf(app: Flask) -> None:
    for name, blueprint in app.blueprints.items():
        if name == "api" or name.startswith("api."):
            csrf.exempt(blueprint)
    csrf.init_app(app)
