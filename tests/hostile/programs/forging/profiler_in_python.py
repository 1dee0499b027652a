"""Has Python's slow profiler ask it for the time at each call, and looks around then."""

import profile
import sys

from flask import Flask


def time():
    sys._getframe(1).f_locals.clear()
    return 0.0


profile.Profile(time).runcall(print)


def create_app():
    return Flask("app")
