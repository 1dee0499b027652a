"""Leaves threads behind that compute without end, and has no routes."""

import threading

from flask import Flask


def compute():
    while True:
        pass


for _ in range(2):
    threading.Thread(target=compute).start()


def create_app():
    return Flask("app")
