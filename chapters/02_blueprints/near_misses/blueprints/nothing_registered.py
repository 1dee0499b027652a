def register_blueprints(app: Flask) -> None:
    app.blueprints[api_bp.name] = api_bp
