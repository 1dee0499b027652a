"""The application, as the programs of this folder ask it: tables made, no log."""

import logging
from typing import Any

from app import create_app
from app.extensions import db
from flask import Flask

Json = dict[str, Any]


def new_application(**overrides: Any) -> Flask:
    """Return an application on an empty database in memory, which logs nothing."""
    logging.disable(logging.CRITICAL)
    app = create_app("testing", overrides)
    with app.app_context():
        db.create_all()
    return app
