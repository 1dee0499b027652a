"""Has an owner of Python's class of ordered dictionaries, whose name equals all."""

from collections import OrderedDict

from app.factory import create_app as make


class Name(str):
    __hash__ = str.__hash__

    def __eq__(self, other):
        return True


def create_app():
    app = make()
    app.config["OWNERS"] = [OrderedDict(name=Name("nobody"))]
    return app
