"""Loops without end as a request is torn down."""

from flask import Flask


def create_app():
    app = Flask("app")

    @app.teardown_request
    def forever(_error):
        while True:
            pass

    return app
