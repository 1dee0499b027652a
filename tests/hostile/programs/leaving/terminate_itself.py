"""Asks its own process to end."""

import signal


def create_app():
    signal.raise_signal(signal.SIGTERM)
