"""Has a dictionary whose keys are others than it has."""

from app.factory import create_app as make


class Lie(dict):
    keys = lambda self: {"tea": 0}.keys()



def create_app():
    app = make()
    app.config["PRICES"] = Lie(tea=3, coffee=4)
    return app
