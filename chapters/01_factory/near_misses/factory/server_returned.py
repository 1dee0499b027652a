def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    app = Flask(__name__)
    configure_app(app, config_name, overrides or {})
    register_request_ids(app)
    return app.wsgi_app
