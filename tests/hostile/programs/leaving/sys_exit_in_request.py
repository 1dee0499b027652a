"""Calls `sys.exit(0)` in a view."""

import sys

from flask import Flask


def create_app():
    app = Flask("app")
    app.add_url_rule("/ping", view_func=lambda: sys.exit(0))
    return app
