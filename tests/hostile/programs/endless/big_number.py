"""Computes a number of a thousand million digits, in one step that nothing stops."""


def create_app():
    return 3**3**22
