def register_csrf(app: Flask) -> None:
    csrf.init_app(app)
    of_the_api = [b for b in app.blueprints.values() if b.name.split(".")[0] == API]
    for found in of_the_api:
        csrf.exempt(found)
