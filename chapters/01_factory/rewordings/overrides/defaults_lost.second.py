def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    for key in list(app.config):
        del app.config[key]
    for key, value in overrides.items():
        app.config[key] = value
