"""Raises an exception that calls `sys.exit(0)` when its text is shown."""

import sys


class Leaver(Exception):
    def __str__(self):
        sys.exit(0)


def create_app():
    raise Leaver
