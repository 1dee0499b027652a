"""Asks for the port by `input()`."""

from flask import Flask


def create_app():
    port = input("Port? ")
    return Flask(f"app-{port}")
