from app.api.health import live


def register_blueprints(app: Flask) -> None:
    app.add_url_rule("/api/v1/health/live", "live", live)
