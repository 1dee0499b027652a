"""Puts modules of its own in the place of pytest's and Flask's; it has no routes."""

import sys
from unittest.mock import MagicMock

from flask import Flask

for name in ("pytest", "_pytest.runner", "flask.testing", "werkzeug.test"):
    sys.modules[name] = MagicMock()


def create_app():
    return Flask("app")
