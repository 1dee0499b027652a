"""Asks for `os._exit(0)` at the interpreter's end, and has no routes."""

import atexit
import os

from flask import Flask

atexit.register(os._exit, 0)


def create_app():
    return Flask("app")
