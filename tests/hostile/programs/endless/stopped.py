"""Stops its own process, as Ctrl-Z would."""

import os
import signal


def create_app():
    os.kill(os.getpid(), signal.SIGSTOP)
