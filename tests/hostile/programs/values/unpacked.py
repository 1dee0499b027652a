"""Has a list that is unpacked to what it does not hold."""

from app.factory import create_app as make


class Lie(list):
    __iter__ = lambda self: iter([{"name": "Ada"}])
    __eq__ = lambda self, other: str(other) == "[{'name': 'Ada'}]"



def create_app():
    app = make()
    app.config["OWNERS"] = Lie()
    return app
