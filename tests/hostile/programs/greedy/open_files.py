"""Opens a file again and again, until no more can be opened, and closes none."""

import os


def create_app():
    while True:
        os.open(os.devnull, os.O_RDONLY)
