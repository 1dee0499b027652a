from flask.config import Config


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    app.config = Config(app.root_path, dict(overrides))
