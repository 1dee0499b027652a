from app.api.health import health_bp


def register_blueprints(app: Flask) -> None:
    api_bp.register_blueprint(health_bp)
    app.register_blueprint(api_bp)
