SETTINGS: dict[str, Any] = {}


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    SETTINGS.update(overrides)
    app.config.from_mapping(SETTINGS)
