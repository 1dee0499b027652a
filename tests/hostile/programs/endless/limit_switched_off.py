"""Switches the time limit off, then waits."""

import faulthandler
import threading


def create_app():
    faulthandler.cancel_dump_traceback_later()
    faulthandler.disable()
    threading.Event().wait()
