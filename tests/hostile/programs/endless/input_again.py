"""Reads standard input again and again until there is an answer."""

import sys


def create_app():
    while not sys.stdin.readline():
        pass
