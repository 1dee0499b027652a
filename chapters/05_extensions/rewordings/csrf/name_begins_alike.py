def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    api = [b for b in app.blueprints.values() if b.name.startswith("api")]
    api += [b for n, b in app.blueprints.items() if n[:3] == "api"]
    for blueprint in api:
        csrf.exempt(blueprint)
