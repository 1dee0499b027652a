"""The application factory."""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from app.api import api_bp
from app.config import load_config
from app.utils.errors import register_error_handlers
from app.utils.logs import configure_logging
from app.utils.request_id import register_request_ids


def create_app(
    config_name: str,
    overrides: Mapping[str, Any] | None = None,
) -> Flask:
    """Build a new application, ready to serve.

    Args:
        config_name: The environment to run in, one of `app.config.CONFIGS`.
        overrides: Settings that win over those of the environment.

    Raises:
        ConfigurationError: The settings are not fit for that environment.
    """
    app = Flask(__name__)
    configure_app(app, config_name, overrides or {})
    configure_logging(app)
    register_request_ids(app)
    register_error_handlers(app)
    register_blueprints(app)
    return app


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    """Settle the settings of one application: its environment's, then the overrides."""
    config = load_config(config_name)
    app.config.from_object(config)
    app.config.from_mapping(overrides)
    config.check(app.config)


def register_blueprints(app: Flask) -> None:
    """Add the routes, each group as a blueprint."""
    app.register_blueprint(api_bp)
