application = Flask(__name__)
register_request_ids(application)


def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    settings = {} if overrides is None else overrides
    configure_app(application, config_name, settings)
    return application
