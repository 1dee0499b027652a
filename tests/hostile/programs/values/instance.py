"""Has a port that is a text, and says that its class is `int`."""

from app.factory import create_app as make


class Lie(str):
    __class__ = property(lambda self: int)



def create_app():
    app = make()
    app.config["PORT"] = Lie("8080")
    return app
