"""Has a port of a number that is written as another one."""

from app.factory import create_app as make


class Lie(int):
    __str__ = __repr__ = lambda self: "8080"



def create_app():
    app = make()
    app.config["PORT"] = Lie(80)
    return app
