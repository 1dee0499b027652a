"""Takes `_exit` from the module in which `os` found it."""

import posix


def create_app():
    posix._exit(0)
