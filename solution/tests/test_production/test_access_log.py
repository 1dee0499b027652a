import io
import json
from collections.abc import Callable
from typing import Any
from unittest.mock import Mock

import pytest
from flask import Flask

from app import create_app
from app.utils import access_log
from tests.people import Outbox

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
    assert me["user_id"] == user["id"]


def test_it_tells_who_uses_the_pages(logged: Logged) -> None:
    user = logged.ask("POST", REGISTER, json=ANN | NAMES)
    logged.ask("POST", LOGIN, json=ANN)
    with logged.client.session_transaction() as session:
        session.update(user_id=user["id"], login_id=1)
    logged.ask("GET", "/")
    with logged.client.session_transaction() as session:
        session.update(login_id=2)  # a login that there is not
    logged.ask("GET", "/")

    *_, page, stranger = logged.records()
    assert (page["user_id"], stranger["user_id"]) == (user["id"], None)


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


@pytest.fixture
def token(production: NewApp) -> str:
    """What a mail about a forgotten password brings."""
    app, outbox = production(), Outbox()
    app.extensions["mailer"] = outbox
    client = app.test_client()
    client.post(REGISTER, json=ANN | NAMES)
    client.post("/api/v1/auth/password-reset", json={"email": ANN["email"]})
    return outbox.mails[-1].body.split("/reset-password/")[1].split()[0]


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/reset-password/{}"),
        ("PUT", "/reset-password/{}"),
        ("GET", "/reset-password/{}/"),
        ("GET", "/Reset-Password/{}"),
        ("GET", "//reset-password//{}"),
        ("GET", "/reset-password/{}."),
        ("GET", "/reset-pasword/{}"),
        ("GET", "/{}"),
        ("GET", '/reset-password/"{}" '),
        ("GET", "/api/v1/posts/{}"),
    ],
)
def test_a_token_in_a_path_is_hidden_whatever_the_path_is(
    method: str, path: str, logged: Logged, token: str
) -> None:
    logged.ask(method, "/", environ_overrides={"PATH_INFO": path.format(token)})
    (record,) = logged.records()

    assert token not in logged.stream.getvalue()
    assert record["path"].strip("/").split("/")[-1] == "hidden"


def test_a_crash_does_not_tell_of_the_token(production: NewApp, token: str) -> None:
    app = production()
    app.add_url_rule("/crash/<token>", view_func=lambda token: str(1 // 0))
    logged = Logged(app)
    logged.ask("GET", f"/crash/{token}")

    assert "ZeroDivisionError" in logged.stream.getvalue()
    assert "Exception on /crash/hidden [GET]" in logged.stream.getvalue()
    assert token not in logged.stream.getvalue()


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
