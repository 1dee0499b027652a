"""Gives Python's functions that find a frame none, and then follows each line."""

import sys

from flask import Flask

sys._getframe = lambda *_: None
sys.settrace(lambda *_: None)


def create_app():
    return Flask("app")
