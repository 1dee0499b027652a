def register_blueprints(app: Flask) -> None:
    @api_bp.get("/")
    def index() -> dict[str, str]:
        return {"version": "v1"}

    app.register_blueprint(api_bp)
