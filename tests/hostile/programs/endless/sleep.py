"""Sleeps for eleven days."""

import time


def create_app():
    time.sleep(10**6)
