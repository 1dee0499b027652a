"""Waits for the result of a thread that never ends."""

import threading
from concurrent.futures import ThreadPoolExecutor


def create_app():
    pool = ThreadPoolExecutor()
    return pool.submit(threading.Event().wait).result()
