def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    own = {n for n in app.blueprints if n == API or n.startswith(f"{API}.")}
    for blueprint in own:
        csrf.exempt(blueprint)
