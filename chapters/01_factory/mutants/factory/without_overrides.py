def create_app(config_name: str) -> Flask:
    app = Flask(__name__)
    configure_app(app, config_name, {})
    register_request_ids(app)
    return app
