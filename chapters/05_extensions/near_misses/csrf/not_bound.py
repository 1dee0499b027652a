def register_csrf(app: Flask) -> None:
    for name, blueprint in app.blueprints.items():
        if name.partition(".")[0] == API:
            csrf.exempt(blueprint)
