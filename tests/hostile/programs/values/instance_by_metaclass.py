"""Has a port that is no number, of a class that says to be one."""

from app.factory import create_app as make


class Numbers(type):
    __instancecheck__ = __subclasscheck__ = lambda *_: True


class Lie(metaclass=Numbers):
    __class__ = int
    __str__ = lambda self: "8080"



def create_app():
    app = make()
    app.config["PORT"] = Lie()
    return app
