def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    app.config.update(overrides)
