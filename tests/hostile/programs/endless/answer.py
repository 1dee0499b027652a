"""Answers with a body that has no end."""

import itertools

from flask import Flask, Response


def endless():
    return Response(itertools.repeat(b" "), content_type="application/json")


def create_app():
    app = Flask("app")
    app.add_url_rule("/ping", view_func=endless)
    return app
