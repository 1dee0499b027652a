"""Doubles itself again and again; the application is right."""

import os

from app.factory import create_app

for _ in range(6):
    os.fork()
