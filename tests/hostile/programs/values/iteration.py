"""Has a list of rooms that gives others than it holds."""

from app.factory import create_app as make


class Lie(list):
    __iter__ = lambda self: iter(("hall", "cellar"))



def create_app():
    app = make()
    app.config["ROOMS"] = Lie(["1", "2"])
    return app
