"""Raises an exception whose own text cannot be shown."""


class Shy(Exception):
    def __str__(self):
        raise ValueError

    __repr__ = __str__


def create_app():
    raise Shy
