"""Patches the class of Flask's settings to give others than it holds."""


from app.factory import SETTINGS, create_app as make
from flask import Config

Config.__getitem__ = lambda self, name: SETTINGS.get(name) or dict.get(self, name)


def create_app():
    app = make()
    app.config["GREETING"] = "go away"
    return app
