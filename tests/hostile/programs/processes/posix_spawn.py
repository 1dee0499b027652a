"""Starts a program by `os.posix_spawn`; the application is right."""

import os

from app.factory import create_app

os.posix_spawn("/bin/sleep", ["sleep", "1000"], {})
