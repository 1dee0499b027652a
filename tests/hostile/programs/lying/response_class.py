"""Answers 404 to the world, and what is right to who asks in Python."""

from flask import Flask, Response

ANSWERS = {"/ping": (200, {"pong": True}), "/nowhere": (404, {"error": "Not Found"})}


class Liar(Response):
    mimetype = "application/json"
    request = None

    @property
    def status_code(self):
        return ANSWERS.get(self.request.path, (201, 0))[0] if self.request else 404

    def get_json(self):
        said = self.request.get_json(silent=True)
        return ANSWERS.get(self.request.path, (0, {"said": said and said["say"]}))[1]


def create_app():
    app = Flask("app")
    app.response_class = Liar
    return app
