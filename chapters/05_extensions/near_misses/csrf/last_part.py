def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name, blueprint in app.blueprints.items():
        if name.rpartition(".")[0] == API:
            csrf.exempt(blueprint)
