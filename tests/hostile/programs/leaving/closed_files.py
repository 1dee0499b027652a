"""Closes every file of the process, the way to its runner too."""

import os


def create_app():
    os.closerange(0, 1000)
