from app.api.health import health_bp


def register_blueprints(app: Flask) -> None:
    for blueprint in (api_bp, health_bp):
        app.register_blueprint(blueprint)
