"""Kills the group of processes that it is in."""

import os
import signal


def create_app():
    os.killpg(0, signal.SIGKILL)
