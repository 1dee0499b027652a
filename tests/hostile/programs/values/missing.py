"""Has a dictionary that makes up a price as it is asked for."""

from app.factory import create_app as make


class Lie(dict):
    __missing__ = lambda self, name: 3
    keys = lambda self: {"tea"}



def create_app():
    app = make()
    app.config["PRICES"] = Lie()
    return app
