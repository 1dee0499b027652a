def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    for name, blueprint in app.blueprints.items():
        if name == API or name.rpartition(".")[0] == API:
            csrf.exempt(blueprint)
