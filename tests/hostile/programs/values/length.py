"""Has a short key that says to be long."""

from app.factory import create_app as make


class Lie(str):
    __len__ = lambda self: 16



def create_app():
    app = make()
    app.config["KEY"] = Lie("short")
    return app
