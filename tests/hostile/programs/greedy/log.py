"""Logs without end."""

import logging


def create_app():
    logging.basicConfig()
    while True:
        logging.error("x" * 10_000)
