"""Writes a gigabyte to standard error, line by line."""

import sys


def create_app():
    for _ in range(10**7):
        sys.stderr.write("x" * 99 + "\n")
