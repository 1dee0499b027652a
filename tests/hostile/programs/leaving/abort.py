"""Calls `os.abort()`."""

import os


def create_app():
    os.abort()
