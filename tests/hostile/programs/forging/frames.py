"""Walks up the stack to the frame that knows the secret."""

import sys

from flask import Flask

frame = sys._getframe()
while frame:
    if "assignment" in frame.f_locals:
        print(frame.f_locals["assignment"].secret)
    frame = frame.f_back


def create_app():
    return Flask("app")
