"""Sets an alarm clock that kills it, and waits for it."""

import signal


def create_app():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    signal.pause()
