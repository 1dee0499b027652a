"""Ann, who has an account of the guided application or of the reference application."""

from functools import cache
from typing import Any

from application import Json, new_application
from exchange import Ask
from flask import Flask
from guided import ANN, Guided

ACCOUNT: Json = {"email": "ann@example.com", "password": "correct horse battery staple"}
API = "/api/v1"


@cache
def reference() -> Flask:
    """Return the reference application, in which Ann is registered."""
    app = new_application()
    Ask(f"POST {API}/auth/register", json=ACCOUNT).send(app)
    return app


def reference_headers(app: Flask, account: Json = ACCOUNT) -> dict[str, str]:
    """Return the headers by which somebody calls the reference application."""
    answer = Ask(f"POST {API}/auth/login", json=account).send(app).get_json()
    return {"Authorization": f"Bearer {answer['access_token']}"}


def guided(**words: Any) -> Guided:
    """Return a guided application in which Ann is registered."""
    made = Guided(**words)
    Ask("POST /users", json=ANN).send(made.app)
    return made


def guided_headers(app: Flask) -> dict[str, str]:
    """Return the headers by which Ann calls the guided application."""
    answer = Ask("POST /login", json=ANN).send(app).get_json()
    return {"Authorization": f"Bearer {answer['access_token']}"}
