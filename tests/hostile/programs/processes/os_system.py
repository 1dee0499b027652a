"""Starts a program by `os.system`; the application is right."""

import os

from app.factory import create_app

os.system("sleep 1000 &")
