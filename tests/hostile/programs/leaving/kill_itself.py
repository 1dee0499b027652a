"""Kills its own process."""

import os
import signal


def create_app():
    os.kill(os.getpid(), signal.SIGKILL)
