"""The board of a room: who is where, and what an instructor acts on.

It is a Flask application by the course's own guardrails, and knows nothing of the rest
of Handrail: what it needs of a course is handed to it as data. So `handrail check` can
make it from a copy of its folder, and its imports are relative.
"""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from .actions import actions_bp
from .config import load_config
from .database import prepare_database
from .errors import register_error_handlers
from .extensions import csrf, db, limiter
from .filters import register_filters
from .headers import register_headers
from .hub import Hub
from .programme import programme_of
from .rates import register_limits
from .room import room_bp
from .screen import screen_bp


def create_app(
    config_name: str = "production", overrides: Mapping[str, Any] | None = None
) -> Flask:
    """Build a new board, ready to serve.

    Args:
        config_name: The environment to run in, one of `config.CONFIGS`.
        overrides: Settings that win over those of the environment.

    Raises:
        ConfigurationError: The settings are not fit for that environment.
    """
    app = Flask(__name__)
    config = load_config(config_name)
    app.config.from_object(config)
    app.config.from_mapping(overrides or {})
    config.check(app.config)
    app.extensions["board.hub"] = Hub()
    app.extensions["board.programme"] = programme_of(app.config["PROGRAMME"])
    register_error_handlers(app)
    register_headers(app)
    register_limits(app)
    for extension in (db, csrf, limiter):
        extension.init_app(app)
    prepare_database(app)
    register_filters(app)
    app.register_blueprint(room_bp)
    app.register_blueprint(screen_bp)
    app.register_blueprint(actions_bp)
    return app
