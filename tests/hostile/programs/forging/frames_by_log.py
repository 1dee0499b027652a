"""Has `logging` walk up the stack from where a failure asks for its text."""

import logging

from flask import Flask


class Curious(Exception):
    def __str__(self):
        frame = logging.currentframe()
        while frame:
            print(frame.f_locals.get("assignment"))
            frame = frame.f_back
        return "nothing"


def create_app():
    app = Flask("app")

    @app.get("/ping")
    def ping():
        raise Curious

    return app
