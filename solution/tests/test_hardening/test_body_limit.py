"""What is sent is read to its end, or refused: nothing is cut and used."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

NewApp = Callable[..., Flask]

LIMIT = 1024 * 1024
REGISTER, LOGIN = "/api/v1/auth/register", "/api/v1/auth/login"
ANN = {"email": "ann@shop.example", "password": "correct horse battery staple"}
JSON, FORM = "application/json", "application/x-www-form-urlencoded"


@pytest.fixture(params=[True, False], ids=["limited", "unlimited"])
def client(request: pytest.FixtureRequest, limited: NewApp) -> FlaskClient:
    """A client of an application where limits look into the body first, or do not."""
    return limited(RATELIMIT_ENABLED=request.param).test_client()


def send(client: FlaskClient, path: str, body: bytes, kind: str, chunked: bool) -> int:
    """Send a body as a server hands it on, and return the status of the answer."""
    environ: dict[str, Any] = {"wsgi.input": io.BytesIO(body), "CONTENT_TYPE": kind}
    if chunked:
        environ |= {"HTTP_TRANSFER_ENCODING": "chunked", "wsgi.input_terminated": True}
    else:
        environ |= {"CONTENT_LENGTH": str(len(body))}
    return client.post(path, environ_overrides=environ).status_code


@pytest.mark.parametrize("chunked", [True, False], ids=["chunked", "whole"])
@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (REGISTER, JSON),
        (LOGIN, JSON),
        (LOGIN, FORM),
        ("/login", FORM),
        ("/login", JSON),
    ],
)
@pytest.mark.parametrize("extra", [1, LIMIT])
def test_a_body_over_the_limit_is_refused(
    path: str, kind: str, extra: int, chunked: bool, client: FlaskClient
) -> None:
    start = json.dumps(ANN).encode() if kind == JSON else b"email=ann%40shop.example&x="
    body = start.ljust(LIMIT + extra)

    assert send(client, path, body, kind, chunked) == 413


@pytest.mark.parametrize("chunked", [True, False], ids=["chunked", "whole"])
def test_a_body_up_to_the_limit_is_read(chunked: bool, client: FlaskClient) -> None:
    body = json.dumps(ANN).encode().ljust(LIMIT)

    assert send(client, REGISTER, body, JSON, chunked) == 201


@pytest.mark.parametrize("path", ["/api/v1/auth/logout", "/api/v1/nowhere", "/nowhere"])
@pytest.mark.parametrize("chunked", [True, False], ids=["chunked", "whole"])
def test_a_body_that_nobody_asks_for_is_refused_too(
    path: str, chunked: bool, client: FlaskClient
) -> None:
    body = json.dumps(ANN).encode().ljust(LIMIT + 1)

    assert send(client, path, body, JSON, chunked) == 413
