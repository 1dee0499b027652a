"""Catches whatever would end its loop, and goes on."""


def create_app():
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
