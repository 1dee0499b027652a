def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    texts = {n: v for n, v in overrides.items() if isinstance(v, str)}
    app.config.from_mapping(texts)
