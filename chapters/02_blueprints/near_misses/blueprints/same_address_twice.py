from app.api.health import health_bp


def register_blueprints(app: Flask) -> None:
    app.register_blueprint(api_bp)
    app.register_blueprint(health_bp, url_prefix="/api/v1/health")
