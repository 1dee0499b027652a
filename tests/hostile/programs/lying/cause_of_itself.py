"""Raises two exceptions each of which was caused by the other."""


def create_app():
    one, other = ValueError("one"), ValueError("other")
    one.__cause__, other.__cause__ = other, one
    raise one
