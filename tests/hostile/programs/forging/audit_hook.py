"""Adds a hook that is told of all that Python does; the application is right."""

import sys

from app.factory import create_app

sys.addaudithook(lambda event, arguments: None)
