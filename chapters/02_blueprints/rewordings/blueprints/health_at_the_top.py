from app.api import health


def register_blueprints(app: Flask) -> None:
    for blueprint in [health.health_bp]:
        print("routes of", blueprint.name)
    app.register_blueprint(health.health_bp)
