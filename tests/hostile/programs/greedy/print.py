"""Prints a gigabyte."""


def create_app():
    for _ in range(1024):
        print("x" * 1024**2)
