from app.api.health import health_bp


def register_blueprints(app: Flask) -> None:
    parent = api_bp
    parent.register_blueprint(health_bp, url_prefix="/health")
    app.register_blueprint(parent)
