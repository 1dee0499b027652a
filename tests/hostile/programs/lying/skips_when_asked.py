"""Answers with a status that skips the test that asks for it."""

import pytest
from flask import Flask, Response


class Liar(Response):
    @property
    def status_code(self):
        pytest.skip("passed")


def create_app():
    app = Flask("app")
    app.response_class = Liar
    return app
