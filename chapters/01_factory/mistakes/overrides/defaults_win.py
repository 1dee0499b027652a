def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    for name, value in overrides.items():
        app.config.setdefault(name, value)
