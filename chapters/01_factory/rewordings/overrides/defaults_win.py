def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    for key in overrides:
        if key not in app.config:
            app.config[key] = overrides[key]
