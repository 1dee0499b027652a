def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name, blueprint in app.blueprints.items():
        if API in name.split("."):
            csrf.exempt(blueprint)
