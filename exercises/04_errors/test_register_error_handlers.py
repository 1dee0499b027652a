import logging
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort, request
from flask.testing import FlaskClient
from marshmallow import ValidationError
from werkzeug.exceptions import HTTPException, TooManyRequests
from werkzeug.test import TestResponse

MakeApp = Callable[..., Flask]
AnswerTo = Callable[..., TestResponse]
LogOf = Callable[[Flask, int], list[str]]
Read = Callable[..., Any]

URL = "/api/v1/raise"
STATUSES = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 502, 503]
AS_ON_A_SERVER = {"TESTING": False, "PROPAGATE_EXCEPTIONS": False}


def raising(error: Exception) -> Callable[[], str]:
    """Return a view that raises the error."""

    def view() -> str:
        raise error

    return view


@pytest.fixture
def answer_to(make_app: MakeApp) -> AnswerTo:
    """A function that returns the answer to a request whose view raises the error."""

    def answer_to(error: Exception, url: str = URL, **settings: object) -> TestResponse:
        app = make_app(**(settings or AS_ON_A_SERVER))
        app.add_url_rule(url, "view", raising(error))
        return app.test_client().get(url)

    return answer_to


@pytest.fixture
def aborting(make_app: MakeApp) -> FlaskClient:
    """A client of an application with views that answer the status of their URL."""
    app = make_app()
    app.add_url_rule("/api/v1/abort/<int:code>", "api", abort)
    app.add_url_rule("/abort/<int:code>", "page", abort)
    return app.test_client()


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_under_api_is_json(
    aborting: FlaskClient, status: int, message_of: Read
) -> None:
    """Under `/api` every error is JSON with a message, whatever its status."""
    response = aborting.get(f"/api/v1/abort/{status}")

    assert response.status_code == status
    assert response.is_json
    assert message_of(response)


def test_a_status_that_flask_does_not_know_is_json(answer_to: AnswerTo) -> None:
    """An `HTTPException` of one's own, with status 402, is JSON under `/api` too.

    Flask and Werkzeug have no class for that status. Any library may bring one.
    """

    class PaymentRequired(HTTPException):
        code = 402
        description = "Pay first"

    response = answer_to(PaymentRequired())

    assert response.status_code == 402
    assert response.get_json(silent=True)


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_elsewhere_is_a_page(aborting: FlaskClient, status: int) -> None:
    """Outside of `/api` every error is the application's own page."""
    response = aborting.get(f"/abort/{status}")

    assert response.status_code == status
    assert response.mimetype == "text/html"
    assert response.headers["X-Request-ID"] in response.text


def test_an_unmatched_url_under_api_is_json(client: FlaskClient) -> None:
    """A URL under `/api` that no route matches answers 404 in JSON.

    No blueprint is asked about it: Flask picks the blueprint by the route.
    """
    response = client.get("/api/v1/no-such-thing")

    assert response.status_code == 404
    assert response.get_json(silent=True)


def test_a_wrong_method_under_api_is_json(client: FlaskClient) -> None:
    """A wrong method under `/api` answers 405 in JSON and names the right ones."""
    response = client.put("/api/v1/health/live")

    assert response.status_code == 405
    assert response.get_json(silent=True)
    assert "GET" in response.headers["Allow"]


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b'{"title": "', "application/json", 400),
        (b"x" * 65, "application/json", 413),
        (b"title=Dune", "text/plain", 415),
    ],
)
def test_a_body_that_cannot_be_read_is_refused_in_json(
    make_app: MakeApp, body: bytes, content_type: str, status: int
) -> None:
    """A body that is broken, too large or of a wrong type is refused in JSON."""
    app = make_app(MAX_CONTENT_LENGTH=64)
    app.add_url_rule("/api/v1/books", "add", lambda: request.json, methods=["POST"])
    client = app.test_client()
    response = client.post("/api/v1/books", data=body, content_type=content_type)

    assert response.status_code == status
    assert response.get_json(silent=True)


def test_a_limit_keeps_its_retry_after(answer_to: AnswerTo) -> None:
    """A 429 is JSON and says when to come back."""
    response = answer_to(TooManyRequests(retry_after=30))

    assert response.get_json(silent=True)
    assert response.headers["Retry-After"] == "30"


@pytest.mark.parametrize("name", ["AppError", "UnauthorizedError", "ConflictError"])
def test_an_error_of_our_own_has_its_status(
    answer_to: AnswerTo, name: str, message_of: Read, details_of: Read
) -> None:
    """An error of our own, raised in a view, has its own status and details."""
    from app import exceptions

    error = getattr(exceptions, name)("Not so", {"field": "title"})
    response = answer_to(error)

    assert response.status_code == error.status_code
    assert message_of(response) == "Not so"
    assert details_of(response) == {"field": "title"}


def test_an_error_that_is_yet_to_be_written_is_answered(
    answer_to: AnswerTo, message_of: Read
) -> None:
    """A new subclass of AppError is answered with its status; nobody registers it."""
    from app.exceptions import AppError

    class GoneError(AppError):
        status_code = 410

    response = answer_to(GoneError("Sold out"))

    assert response.status_code == 410
    assert message_of(response) == "Sold out"


def test_refused_input_is_400_with_details(
    answer_to: AnswerTo, details_of: Read
) -> None:
    """marshmallow's error, raised in a view, is a 400 that names the field."""
    response = answer_to(ValidationError({"email": ["Not a valid email address."]}))

    assert response.status_code == 400
    assert details_of(response) == {"email": ["Not a valid email address."]}


@pytest.mark.parametrize(("url", "kind"), [("/api/v1/pay", "json"), ("/pay", "html")])
def test_a_crash_says_nothing_of_itself(
    answer_to: AnswerTo, url: str, kind: str
) -> None:
    """A crash is a 500 in the form of every error, with no word of the exception."""
    response = answer_to(LookupError("no row for visa-4111"), url)

    assert response.status_code == 500
    assert kind in response.headers["Content-Type"]
    assert "visa-4111" not in response.text
    assert "LookupError" not in response.text


def test_a_crash_is_logged_once(make_app: MakeApp, log_of: LogOf) -> None:
    """A crash is logged once, with its traceback.

    Flask does that before it asks for a 500. A handler for `Exception` takes the
    error away before, and the traceback is lost.
    """
    app = make_app(**AS_ON_A_SERVER)
    app.add_url_rule(URL, "view", raising(LookupError("no row for visa-4111")))
    log = log_of(app, logging.ERROR)
    app.test_client().get(URL)

    assert len(log) == 1
    assert "LookupError" in log[0]


def test_an_error_of_our_own_is_no_crash(make_app: MakeApp, log_of: LogOf) -> None:
    """An error of our own writes no error to the log: the application did its work."""
    from app.exceptions import NotFoundError

    app = make_app(**AS_ON_A_SERVER)
    app.add_url_rule(URL, "view", raising(NotFoundError()))
    log = log_of(app, logging.ERROR)
    response = app.test_client().get(URL)

    assert response.status_code == 404
    assert log == []


@pytest.mark.parametrize("setting", ["TESTING", "DEBUG"])
def test_in_tests_and_in_debug_mode_the_exception_comes_through(
    answer_to: AnswerTo, setting: str
) -> None:
    """In tests and in debug mode a crash reaches the test or the debugger as it is."""
    settings = {"TESTING": False, setting: True}

    with pytest.raises(LookupError, match="here"):
        answer_to(LookupError("here"), **settings)
