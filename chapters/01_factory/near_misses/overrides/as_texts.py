def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    for name, value in overrides.items():
        app.config[name] = str(value)
