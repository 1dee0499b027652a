def register_blueprints(app: Flask) -> None:
    api_bp.add_url_rule("/version", "version", lambda: {"version": 1})
    app.register_blueprint(api_bp)
