"""Adds up a million million numbers, in one call into C."""

from flask import Flask

sum(range(10**12))


def create_app():
    return Flask("app")
