"""Forks into a terminal of its own; the application is right."""

import pty

from app.factory import create_app

if pty.fork()[0] == 0:
    while True:
        pass
