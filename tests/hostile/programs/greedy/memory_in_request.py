"""Builds a text of 10 GB in a view."""

from flask import Flask


def create_app():
    app = Flask("app")
    app.add_url_rule("/ping", view_func=lambda: "pong" * 25 * 10**8)
    return app
