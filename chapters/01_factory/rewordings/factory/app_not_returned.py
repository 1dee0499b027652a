def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    if overrides is None:
        overrides = {}
    flask_app = Flask(__name__)
    configure_app(flask_app, config_name, overrides)
    register_request_ids(flask_app)
    print("ready:", flask_app)
