"""Asks for 4 GB at once."""


def create_app():
    return bytearray(4 * 1024**3)
