"""Leaves a thread behind that never ends, and has no routes."""

import threading

from flask import Flask


def create_app():
    threading.Thread(target=threading.Event().wait).start()
    return Flask("app")
