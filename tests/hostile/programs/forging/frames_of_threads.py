"""Asks for the frames of all threads."""

import sys

from flask import Flask

for frame in sys._current_frames().values():
    while frame:
        print(frame.f_locals.get("assignment"))
        frame = frame.f_back


def create_app():
    return Flask("app")
