def register_blueprints(app: Flask) -> None:
    app.register_blueprint(api_bp, url_prefix="/v1")
