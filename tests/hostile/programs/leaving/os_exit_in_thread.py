"""Calls `os._exit(0)` in a thread."""

import os
import threading


def create_app():
    thread = threading.Thread(target=os._exit, args=(0,))
    thread.start()
    thread.join()
