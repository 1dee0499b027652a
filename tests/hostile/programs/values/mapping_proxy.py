"""Has a read-only view of an owner that equals all."""

from types import MappingProxyType

from app.factory import create_app as make


class Owner(dict):
    __hash__ = None

    def __eq__(self, other):
        return True


def create_app():
    app = make()
    app.config["OWNERS"] = [MappingProxyType(Owner())]
    return app
