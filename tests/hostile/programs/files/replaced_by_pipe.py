"""Puts a named pipe in the place of its own file; the application is right."""

import os

from app.factory import create_app

os.unlink(__file__)
os.mkfifo(__file__)
