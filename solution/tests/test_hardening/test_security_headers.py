from collections.abc import Callable

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

NewApp = Callable[..., Flask]

EXPECTED = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


@pytest.fixture
def client(production: NewApp) -> FlaskClient:
    """A client of an application with some more views."""
    app = production(FORCE_HTTPS=False)
    app.add_url_rule("/page", view_func=page)
    app.add_url_rule("/own", view_func=own)
    app.add_url_rule("/api/v1/crash", view_func=crash)
    return app.test_client()


def page() -> str:
    return "<h1>Welcome</h1>"


def own() -> Response:
    headers = {
        "Cache-Control": "public, max-age=60",
        "Content-Security-Policy": "default-src 'none'",
    }
    return Response("mine", headers=headers)


def crash() -> str:
    raise RuntimeError("nobody foresaw this")


def policy(response: TestResponse) -> dict[str, list[str]]:
    """Return what the content security policy says, by directive."""
    directives = response.headers["Content-Security-Policy"].split("; ")
    return {words[0]: words[1:] for words in map(str.split, directives)}


@pytest.mark.parametrize(
    "path", ["/page", "/nowhere", "/api/v1/nowhere", "/api/v1/crash"]
)
def test_every_answer_has_them(path: str, client: FlaskClient) -> None:
    response = client.get(path)

    assert dict(response.headers).items() >= EXPECTED.items()
    assert response.headers["Permissions-Policy"].startswith("camera=()")
    assert len(response.headers.getlist("Content-Security-Policy")) == 1


def test_pages_run_nothing_but_what_we_serve(client: FlaskClient) -> None:
    rules = policy(client.get("/page"))

    assert rules == {
        "default-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }


def test_a_view_has_the_last_word(client: FlaskClient) -> None:
    response = client.get("/own")

    assert policy(response) == {"default-src": ["'none'"]}
    assert response.headers["Cache-Control"] == "public, max-age=60"
    assert response.headers["X-Frame-Options"] == "DENY"


def test_an_answer_is_kept_by_its_client_alone(client: FlaskClient) -> None:
    assert client.get("/page").headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize("path", ["/nowhere", "/api/v1/nowhere", "/api/v1/crash"])
def test_an_error_is_kept_by_nobody(path: str, client: FlaskClient) -> None:
    assert client.get(path).headers["Cache-Control"] == "no-store"


def test_health_says_itself_how_it_is_cached(client: FlaskClient) -> None:
    response = client.get("/api/v1/health/live")

    assert response.headers["Cache-Control"] == "no-store"
