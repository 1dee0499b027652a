"""Raises an exception that says it is Ctrl-C."""


class Failure(Exception):
    __class__ = property(lambda self: KeyboardInterrupt)


def create_app():
    raise Failure("passed")
