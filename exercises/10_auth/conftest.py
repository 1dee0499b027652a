"""What the tests of this chapter share: accounts, and logins by real requests.

The settings for tests choose a cheap hash, so a login takes a millisecond or two.
"""

from collections.abc import Callable, Iterator
from typing import Any

import jwt
import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Tokens = dict[str, Any]
Call = Callable[..., TestResponse]
LogIn = Callable[[str], Tokens]
SignUp = Callable[[str], None]
Sign = Callable[..., str]

PASSWORD = "correct horse battery staple"
NAMES = {"first_name": "A", "last_name": "Person"}


class NoMail:
    """A mailer that sends nothing."""

    def send(self, recipient: str, subject: str, body: str) -> None:
        """Forget the mail."""


@pytest.fixture(scope="module")
def application(make_app: Callable[..., Flask]) -> Iterator[Flask]:
    """An application with its tables."""
    from app.extensions import db

    app = make_app()
    app.extensions["mailer"] = NoMail()
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the application."""
    return app.test_client()


@pytest.fixture
def call(client: FlaskClient) -> Call:
    """A function that sends a request with a token, below `/api/v1/auth`."""

    def call(method: str, path: str, token: str) -> TestResponse:
        headers = {"Authorization": f"Bearer {token}"}
        return client.open(f"/api/v1/auth/{path}", method=method, headers=headers)

    return call


@pytest.fixture
def sign_up(client: FlaskClient) -> SignUp:
    """A function that makes an account by a request, if there is none yet."""
    known: set[str] = set()

    def sign_up(email: str) -> None:
        if email not in known:
            body = {"email": email, "password": PASSWORD, **NAMES}
            response = client.post("/api/v1/auth/register", json=body)
            assert response.status_code == 201
            known.add(email)

    return sign_up


@pytest.fixture
def log_in(client: FlaskClient, sign_up: SignUp) -> LogIn:
    """A function that logs somebody in by a request, and returns their tokens."""

    def log_in(email: str) -> Tokens:
        sign_up(email)
        body = {"email": email, "password": PASSWORD}
        response = client.post("/api/v1/auth/login", json=body)
        tokens: Tokens = response.get_json()
        assert response.status_code == 200
        return tokens

    return log_in


@pytest.fixture
def sign(app: Flask) -> Sign:
    """A function that makes another token of one: its claims changed, signed anew."""

    def sign(token: str, key: str | None = None, **changes: Any) -> str:
        claims = jwt.decode(token, options={"verify_signature": False})
        return jwt.encode(claims | changes, key or app.config["JWT_SECRET_KEY"])

    return sign
