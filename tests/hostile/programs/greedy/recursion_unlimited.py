"""Lifts the limit on recursion, then calls itself through C without end."""

import sys

sys.setrecursionlimit(10**9)


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "")


def create_app():
    return Deep().deeper
