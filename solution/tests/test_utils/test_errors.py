import logging
from collections.abc import Callable

import pytest
from flask import Flask
from marshmallow import ValidationError
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import (
    HTTPException,
    InternalServerError,
    MethodNotAllowed,
    NotFound,
    ServiceUnavailable,
    TooManyRequests,
    Unauthorized,
)
from werkzeug.test import TestResponse

from app import create_app
from app.exceptions import AppError, ConflictError, UnauthorizedError
from app.utils.errors import handle_http_error
from tests.errors import Error, error_of

API, PAGE = "/api/v1/fail", "/fail"
Failing = Callable[..., TestResponse]


@pytest.fixture(scope="module")
def unlucky() -> Flask:
    """An application with two views that raise what the test wants."""
    app = create_app("testing", {"PROPAGATE_EXCEPTIONS": False})

    def fail() -> str:
        error: Exception = app.extensions["error"]
        raise error

    app.add_url_rule(API, "fail_for_programs", fail)
    app.add_url_rule(PAGE, "fail_for_people", fail)
    return app


@pytest.fixture
def failing(unlucky: Flask) -> Failing:
    """A function that returns the answer to an error."""

    def failing(error: Exception, path: str = API) -> TestResponse:
        unlucky.extensions["error"] = error
        return unlucky.test_client().get(path)

    return failing


def test_an_error_of_our_own_is_told(failing: Failing) -> None:
    response = failing(ConflictError("Taken", {"email": ["Choose another."]}))

    assert response.status_code == 409
    assert error_of(response) == Error("Taken", {"email": ["Choose another."]})


@pytest.mark.parametrize("details", [{}, [], 0, False])
def test_details_that_are_empty_are_details(failing: Failing, details: object) -> None:
    assert error_of(failing(AppError("No"))) == Error("No")
    assert error_of(failing(AppError("No", details))) == Error("No", details)


@pytest.mark.parametrize("path", [API, PAGE])
def test_the_headers_of_an_error_are_sent(failing: Failing, path: str) -> None:
    response = failing(UnauthorizedError(), path)

    assert response.headers.getlist("WWW-Authenticate") == ["Bearer"]


def test_input_that_was_refused_is_told_by_field(failing: Failing) -> None:
    response = failing(ValidationError({"title": ["Too long."]}))

    assert response.status_code == 400
    assert error_of(response) == Error("Validation error", {"title": ["Too long."]})


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (NotFound(), "Not Found"),
        (NotFound("No such book"), "No such book"),
        (InternalServerError("db-1 refused ann"), "Internal Server Error"),
        (ServiceUnavailable("db-1 refused ann"), "Service Unavailable"),
    ],
)
def test_the_client_is_told_its_own_mistakes_and_not_ours(
    failing: Failing, error: HTTPException, message: str
) -> None:
    response = failing(error)

    assert response.status_code == error.code
    assert error_of(response) == Error(message)
    assert "db-1" not in failing(error, PAGE).text


def test_an_error_without_a_status_is_ours(unlucky: Flask) -> None:
    with unlucky.test_request_context(API):
        response = handle_http_error(HTTPException("db-1 refused ann"))

    assert response.status_code == 500
    assert error_of(response) == Error("Unknown Error")


@pytest.mark.parametrize(
    ("error", "header", "values"),
    [
        (MethodNotAllowed(["GET", "PUT"]), "Allow", ["GET, PUT"]),
        (TooManyRequests(retry_after=30), "Retry-After", ["30"]),
        (
            Unauthorized(
                www_authenticate=[WWWAuthenticate("bearer"), WWWAuthenticate("basic")]
            ),
            "WWW-Authenticate",
            ["Bearer", "Basic"],
        ),
    ],
)
def test_what_belongs_to_a_status_comes_with_it(
    failing: Failing, error: HTTPException, header: str, values: list[str]
) -> None:
    found = failing(error).headers.getlist(header)

    assert [value.strip() for value in found] == values


@pytest.mark.parametrize(
    ("path", "is_json"),
    [
        (API, True),
        ("/api", True),
        ("/api/", True),
        (PAGE, False),
        ("/apis", False),
        ("/docs/api/", False),
    ],
)
def test_programs_get_json_and_people_a_page(
    failing: Failing, path: str, is_json: bool
) -> None:
    response = failing(NotFound(), path)

    assert response.status_code == 404
    assert response.is_json is is_json
    assert (response.mimetype == "text/html") is not is_json
    assert len(response.headers.getlist("Content-Type")) == 1


def test_a_program_gets_json_whatever_it_accepts(unlucky: Flask) -> None:
    accept = {"Accept": "text/html"}

    assert unlucky.test_client().get("/api/nowhere", headers=accept).is_json


def test_a_page_tells_what_happened_and_to_which_request(failing: Failing) -> None:
    response = failing(ConflictError("<b>Taken</b>"), PAGE)

    assert response.status_code == 409
    assert "409" in response.text
    assert "&lt;b&gt;Taken&lt;/b&gt;" in response.text
    assert response.headers["X-Request-ID"] in response.text


@pytest.mark.parametrize("path", [API, PAGE])
def test_what_nobody_foresaw_is_logged_and_not_told(
    failing: Failing, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    response = failing(LookupError("no row for visa-4111"), path)
    (record,) = [found for found in caplog.records if found.levelno >= logging.ERROR]

    assert response.status_code == 500
    assert "Internal Server Error" in response.text
    assert "visa-4111" not in response.text
    assert record.exc_info is not None
    assert isinstance(record.exc_info[1], LookupError)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/api/v1/nowhere", 404), ("DELETE", API, 405), ("PUT", PAGE, 405)],
)
def test_what_reaches_no_view_is_answered_alike(
    unlucky: Flask, method: str, path: str, status: int
) -> None:
    response = unlucky.test_client().open(path, method=method)

    assert response.status_code == status
    assert response.is_json == path.startswith("/api")
