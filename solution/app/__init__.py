"""The application factory."""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from app import models
from app.api import api_bp
from app.api.health import add_readiness_check
from app.config import load_config
from app.extensions import db, migrate
from app.utils.database import check_database, prepare_database
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
    register_extensions(app)
    configure_models()
    register_blueprints(app)
    return app


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    """Settle the settings of one application: its environment's, then the overrides."""
    config = load_config(config_name)
    app.config.from_object(config)
    app.config.from_mapping(overrides)
    config.check(app.config)


def register_extensions(app: Flask) -> None:
    """Bind the extensions to the application."""
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    add_readiness_check(app, "database", check_database)


def configure_models() -> None:
    """Put the models together now: a mistake in one stops the start, not a request."""
    models.Base.registry.configure()


def register_blueprints(app: Flask) -> None:
    """Add the routes, each group as a blueprint."""
    app.register_blueprint(api_bp)
