def register_blueprints(app: Flask) -> None:
    options = {"url_prefix": f"{api_bp.url_prefix}/health"}
    app.register_blueprint(api_bp, **options)
