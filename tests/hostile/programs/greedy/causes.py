"""Raises an exception that was caused by a thousand others."""


def create_app():
    error = ValueError("first")
    for _ in range(1000):
        error, cause = ValueError("next"), error
        error.__cause__ = cause
    raise error
