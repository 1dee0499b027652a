"""Has a level that is another one where spaces are taken off."""

from app.factory import create_app as make


class Lie(str):
    strip = lambda self: "info"



def create_app():
    app = make()
    app.config["LEVEL"] = Lie("debug")
    return app
