"""Loops without end in a view."""

from flask import Flask


def create_app():
    app = Flask("app")

    @app.get("/ping")
    def ping():
        while True:
            pass

    return app
