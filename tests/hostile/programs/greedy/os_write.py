"""Writes a gigabyte to standard output by `os.write`."""

import os


def create_app():
    for _ in range(1024):
        os.write(1, b"x" * 1024**2)
