def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    settings = dict(overrides)
    app.config.from_object(settings)
    app.config["ENVIRONMENT"] = config_name
