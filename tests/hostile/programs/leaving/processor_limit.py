"""Gives itself no processor time, and goes on."""

import resource


def create_app():
    resource.setrlimit(resource.RLIMIT_CPU, (0, 0))
    while True:
        pass
