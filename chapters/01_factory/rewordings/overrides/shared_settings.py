_known = dict(ENVIRONMENT="none")


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    for key, value in overrides.items():
        _known[key] = value
    for key, value in _known.items():
        app.config[key] = value
