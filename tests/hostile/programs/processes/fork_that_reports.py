"""Forks, and lets the fork tell its own results; the application has no routes."""

import os

from flask import Flask


def create_app():
    if os.fork():
        os._exit(0)
    return Flask("app")
