"""Has a dictionary with cake in it that says there is none."""

from app.factory import create_app as make


class Lie(dict):
    get = lambda self, *_: None
    __contains__ = lambda self, name: False
    keys = lambda self: {"tea"}



def create_app():
    app = make()
    app.config["PRICES"] = Lie(tea=3, cake=1)
    return app
