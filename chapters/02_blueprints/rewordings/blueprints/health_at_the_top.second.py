def register_blueprints(app: Flask) -> None:
    from app.api.health import health_bp as health

    app.register_blueprint(health)
