"""The application factory."""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from app import models
from app.api import api_bp
from app.api.health import add_readiness_check
from app.commands import register_commands
from app.config import load_config
from app.extensions import cache, db, jwt, limiter, ma, mail, migrate
from app.pages import pages_bp
from app.utils.access_log import register_access_log
from app.utils.body_limit import register_body_limit
from app.utils.caching import register_caching
from app.utils.converters import register_converters
from app.utils.cors import register_cors
from app.utils.csrf import register_csrf
from app.utils.database import check_database, limit_connections, prepare_database
from app.utils.errors import register_error_handlers
from app.utils.https import register_https
from app.utils.logs import configure_logging
from app.utils.mail import register_mail
from app.utils.proxies import trust_proxies
from app.utils.redis import connect
from app.utils.request_id import register_request_ids
from app.utils.security_headers import register_security_headers
from app.utils.tokens import register_tokens
from app.utils.unavailable import register_unavailable


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
    # Settings first: everything below reads them.
    configure_app(app, config_name, overrides or {})
    configure_logging(app)

    # Around every request, from the outside in: each line may use what those above
    # have found out, such as the client's address and the request's id.
    trust_proxies(app)
    register_request_ids(app)
    register_access_log(app)
    register_error_handlers(app)
    register_unavailable(app)
    register_https(app)
    register_body_limit(app)
    register_security_headers(app)

    # What routes stand on, so it comes before them.
    register_extensions(app)
    register_readiness_checks(app)
    register_mail(app)
    register_caching(app)
    configure_models()
    register_tokens(app)

    # Routes, after the converters that their URLs name.
    register_converters(app)
    register_blueprints(app)

    # What needs the routes to be there.
    register_csrf(app)
    register_cors(app)
    register_commands(app)
    return app


def configure_app(app: Flask, config_name: str, overrides: Mapping[str, Any]) -> None:
    """Settle the settings of one application: its environment's, then the overrides."""
    config = load_config(config_name)
    app.config.from_object(config)
    app.config.from_mapping(overrides)
    config.check(app.config)


def register_extensions(app: Flask) -> None:
    """Bind the extensions to the application."""
    limit_connections(app)
    db.init_app(app)
    prepare_database(app)
    migrate.init_app(app, db)
    for extension in (ma, jwt, cache, mail, limiter):
        extension.init_app(app)


def register_readiness_checks(app: Flask) -> None:
    """Have the application ready only while what it needs answers."""
    add_readiness_check(app, "database", check_database)
    if app.config["REDIS_URL"]:
        add_readiness_check(app, "redis", connect(app.config["REDIS_URL"]).ping)


def configure_models() -> None:
    """Put the models together now: a mistake in one stops the start, not a request."""
    models.Base.registry.configure()


def register_blueprints(app: Flask) -> None:
    """Add the routes, each group as a blueprint."""
    app.register_blueprint(api_bp)
    app.register_blueprint(pages_bp)
