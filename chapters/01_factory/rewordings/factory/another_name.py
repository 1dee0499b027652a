def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    flask_app = Flask(import_name="my_application")
    settings = dict(overrides) if overrides else {}
    configure_app(flask_app, config_name, settings)
    register_request_ids(flask_app)
    return flask_app
