"""Builds the application."""

from flask import Flask, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

SETTINGS = {
    "GREETING": "hello",
    "KEY": "0123456789abcdef",
    "LIMIT": 100,
    "TITLE": "All books",
    "SITE": "https://shop.example",
    "LEVEL": " Info ",
    "ROOMS": ["hall", "cellar"],
    "ERRORS": [],
    "PORT": 8080,
    "PRICES": {"tea": 3},
    "OWNERS": [{"name": "Ada"}],
}


def create_app() -> Flask:
    """Build an application that plays ping-pong, echoes, and errs in JSON."""
    app = Flask("app")
    app.config.from_mapping(SETTINGS)
    app.add_url_rule("/ping", view_func=ping)
    app.add_url_rule("/echo", view_func=echo, methods=["POST"])
    app.register_error_handler(HTTPException, show_error)
    return app


def ping() -> ResponseReturnValue:
    """Answer a sign of life."""
    return {"pong": True}


def echo() -> ResponseReturnValue:
    """Answer with what was said."""
    return {"said": request.get_json()["say"]}, 201


def show_error(error: HTTPException) -> ResponseReturnValue:
    """Answer an error in JSON."""
    return {"error": error.name}, error.code or 500
