"""Calls itself without end."""


def create_app():
    return create_app()
