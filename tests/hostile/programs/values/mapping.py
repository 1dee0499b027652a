"""Has prices in an object that is a mapping by its methods alone."""

from app.factory import create_app as make


class Lie:
    __getitem__ = lambda self, name: 3
    __contains__ = lambda self, name: False
    get = lambda self, *_: None
    keys = lambda self: {"tea"}



def create_app():
    app = make()
    app.config["PRICES"] = Lie()
    return app
