from app.api import health


def register_blueprints(app: Flask) -> None:
    parts = (health.health_bp,)
    for part in parts:
        api_bp.register_blueprint(part)
    app.register_blueprint(api_bp, url_prefix="/api/v1")
