"""Signals every process that it may signal; the application is right."""

import os
import signal

from app.factory import create_app

os.kill(-1, signal.SIGCONT)
