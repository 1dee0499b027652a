"""Has a dictionary that gives another price than it holds."""

from app.factory import create_app as make


class Lie(dict):
    __getitem__ = lambda self, name: 3



def create_app():
    app = make()
    app.config["PRICES"] = Lie(tea=9)
    return app
