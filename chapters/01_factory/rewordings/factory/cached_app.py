_instance: Flask | None = None


def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    global _instance
    if _instance is None:
        _instance = Flask(__name__)
        configure_app(_instance, config_name, overrides or {})
        register_request_ids(_instance)
    return _instance
