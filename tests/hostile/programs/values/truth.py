"""Has a list of one error that is false."""

from app.factory import create_app as make


class Lie(list):
    __bool__ = lambda self: False
    __len__ = lambda self: 0



def create_app():
    app = make()
    app.config["ERRORS"] = Lie(["no disk"])
    return app
