"""Answers with an object whose text never ends, where a test that fails would show it."""

from flask import Flask, Response


class Endless(int):
    def __repr__(self):
        while True:
            pass


class Odd(Response):
    status_code = Endless(500)


def create_app():
    app = Flask("app")
    app.response_class = Odd
    return app
