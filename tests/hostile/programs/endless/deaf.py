"""Ignores every signal that can be ignored, then loops."""

import contextlib
import signal


def create_app():
    for number in signal.valid_signals():
        with contextlib.suppress(OSError):
            signal.signal(number, signal.SIG_IGN)
    while True:
        pass
