"""Answers with 100 MB, all of them wrong."""

from flask import Flask


def create_app():
    app = Flask("app")
    app.add_url_rule("/ping", view_func=lambda: ("x" * 10**8, 500))
    return app
