from app.api import health


def register_blueprints(app: Flask) -> None:
    blueprints = [api_bp, health.health_bp]
    for blueprint in blueprints:
        app.register_blueprint(blueprint)
