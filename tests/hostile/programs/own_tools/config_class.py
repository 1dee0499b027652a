"""Keeps its settings in a class of its own, which gives others than it holds."""

from app.factory import SETTINGS, ping, echo, show_error
from flask import Config, Flask
from werkzeug.exceptions import HTTPException


class Settings(Config):
    def __getitem__(self, name):
        return SETTINGS.get(name) or super().__getitem__(name)


class Shop(Flask):
    config_class = Settings


def create_app():
    app = Shop("app")
    app.config["GREETING"] = "go away"
    for name in SETTINGS.keys() - {"GREETING"}:
        app.config[name] = SETTINGS[name]
    app.add_url_rule("/ping", view_func=ping)
    app.add_url_rule("/echo", view_func=echo, methods=["POST"])
    app.register_error_handler(HTTPException, show_error)
    return app
