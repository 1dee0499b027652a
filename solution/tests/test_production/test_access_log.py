import io
import json
from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest
from flask import Flask

from app import create_app
from app.utils import access_log

NewApp = Callable[..., Flask]

REGISTER, LOGIN = "/api/v1/auth/register", "/api/v1/auth/login"
ME = "/api/v1/auth/me"
ANN = {"email": "ann@shop.example", "password": "correct horse battery staple"}
NAMES = {"first_name": "Ann", "last_name": "Lee"}


class Logged:
    """A client that notes what the application logs.

    Args:
        app: The application.
    """

    def __init__(self, app: Flask) -> None:
        self.client = app.test_client()
        self.stream = io.StringIO()

    def ask(self, method: str, path: str, **request: Any) -> Any:
        """Send a request, and return the JSON of the answer."""
        response = self.client.open(
            path, method=method, errors_stream=self.stream, **request
        )
        return response.get_json(silent=True)

    def records(self) -> list[dict[str, Any]]:
        """Return the access records so far."""
        lines = map(json.loads, self.stream.getvalue().splitlines())
        return [line for line in lines if line["logger"] == "app.access"]


@pytest.fixture
def logged(production: NewApp) -> Logged:
    """A client of a production application."""
    return Logged(production())


def test_a_request_is_logged_once(logged: Logged) -> None:
    logged.ask("GET", "/api/v1/posts", headers={"X-Request-ID": "request-17"})
    (record,) = logged.records()

    assert record["message"] == "GET /api/v1/posts 200"
    assert record["request_id"] == "request-17"
    assert record["method"] == "GET"
    assert record["path"] == "/api/v1/posts"
    assert record["status"] == 200
    assert record["bytes"] > 0
    assert record["duration_ms"] > 0
    assert record["user_id"] is None


def test_it_tells_how_long_the_answer_took(
    logged: Logged, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Mock(perf_counter=Mock(side_effect=[10, 10.2345678]))
    monkeypatch.setattr(access_log, "time", clock)
    logged.ask("GET", "/api/v1/posts")
    (record,) = logged.records()

    assert record["duration_ms"] == 234.6


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/api/v1/nothing", 404),
        ("PUT", "/api/v1/posts", 405),
        ("GET", ME, 401),
        ("POST", REGISTER, 415),
    ],
)
def test_what_is_refused_is_logged_too(
    method: str, path: str, status: int, logged: Logged
) -> None:
    logged.ask(method, path)

    assert [record["status"] for record in logged.records()] == [status]


def test_a_crash_is_logged_as_what_the_client_got(production: NewApp) -> None:
    app = production()
    app.add_url_rule("/crash", view_func=lambda: str(1 // 0))
    logged = Logged(app)
    logged.ask("GET", "/crash")

    assert [record["status"] for record in logged.records()] == [500]


def test_a_redirect_to_https_is_logged(production: NewApp) -> None:
    logged = Logged(production(FORCE_HTTPS=True))
    logged.ask("GET", "/api/v1/posts")

    assert [record["status"] for record in logged.records()] == [308]


@pytest.mark.parametrize("name", ["live", "ready"])
def test_questions_after_its_health_are_not_logged(name: str, logged: Logged) -> None:
    logged.ask("GET", f"/api/v1/health/{name}")

    assert logged.records() == []


def test_it_tells_who_asks(logged: Logged) -> None:
    user = logged.ask("POST", REGISTER, json=ANN | NAMES)
    token = logged.ask("POST", LOGIN, json=ANN)["access_token"]
    logged.ask("GET", ME, headers={"Authorization": f"Bearer {token}"})
    registered, login, me = logged.records()

    assert registered["user_id"] is None
    assert login["user_id"] is None
    assert me["user_id"] == str(user["id"])


def test_it_tells_who_uses_the_pages(logged: Logged) -> None:
    logged.ask("GET", "/")
    with logged.client.session_transaction() as session:
        session.update(user_id=7, login_id="x")
    logged.ask("GET", "/")

    assert [record["user_id"] for record in logged.records()] == [None, "7"]


def test_it_does_not_look_at_a_session_itself(logged: Logged) -> None:
    response = logged.client.get("/api/v1/posts")

    assert "Cookie" not in response.vary


def test_nothing_of_it_is_secret(logged: Logged) -> None:
    logged.ask("POST", REGISTER, json=ANN | NAMES)
    tokens = logged.ask("POST", LOGIN, json=ANN)
    bearer = {"Authorization": f"Bearer {tokens['access_token']}"}
    logged.ask("GET", f"{ME}?key=hunter2", headers=bearer)
    logged.client.set_cookie("session", "hunter3")
    logged.ask("GET", "/nowhere?key=hunter2", headers={"Referer": "/a?key=hunter4"})
    text = logged.stream.getvalue()

    assert len(logged.records()) == 4
    for secret in (
        ANN["password"],
        tokens["access_token"],
        tokens["refresh_token"],
        "hunter",
    ):
        assert secret not in text


def test_a_token_in_the_path_is_hidden(production: NewApp) -> None:
    app = production()
    app.add_url_rule("/reset/<token>", view_func=lambda token: token)
    logged = Logged(app)
    logged.ask("GET", "/reset/hunter2")

    assert [record["path"] for record in logged.records()] == ["/reset/hidden"]


def test_a_path_cannot_break_out_of_its_record(logged: Logged) -> None:
    logged.ask("GET", "/a%0AGET%20/b")
    (record,) = logged.records()

    assert record["path"] == "/a%0AGET%20/b"
    assert record["message"] == "GET /a%0AGET%20/b 404"


def test_the_development_server_has_a_log_of_its_own() -> None:
    app = create_app("development", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    stream = io.StringIO()
    app.test_client().get("/nowhere", errors_stream=stream)

    assert stream.getvalue() == ""
