"""Starts a program by `os.popen`; the application is right."""

import os

from app.factory import create_app

os.popen("git rev-parse HEAD")
