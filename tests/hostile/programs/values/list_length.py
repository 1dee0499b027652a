"""Has no rooms in a list that says to hold two."""

from app.factory import create_app as make


class Lie(list):
    __len__ = lambda self: 2
    __iter__ = lambda self: iter(("hall", "cellar"))



def create_app():
    app = make()
    app.config["ROOMS"] = Lie()
    return app
