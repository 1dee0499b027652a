"""Raises an exception with a text of 10 MB."""


def create_app():
    raise ValueError("x" * 10**7)
