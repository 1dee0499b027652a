"""Asks for 50 MB more, for ever."""


def create_app():
    hoard = []
    while True:
        hoard.append(bytes(50_000_000))
