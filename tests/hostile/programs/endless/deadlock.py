"""Takes a lock twice."""

import threading

lock = threading.Lock()


def create_app():
    with lock, lock:
        pass
