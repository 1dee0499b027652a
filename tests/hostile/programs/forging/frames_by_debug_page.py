"""Has Werkzeug's page of an error read the frames of a failure, for its text."""

from flask import Flask
from werkzeug.debug.tbtools import DebugTraceback


class Curious(Exception):
    def __str__(self):
        frames = DebugTraceback(self).all_frames
        return str([frame.local_ns.get("assignment") for frame in frames])


def create_app():
    app = Flask("app")

    @app.get("/ping")
    def ping():
        raise Curious

    return app
