from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from flask.testing import FlaskClient
from werkzeug.datastructures import WWWAuthenticate
from werkzeug.exceptions import (
    HTTPException,
    InternalServerError,
    MethodNotAllowed,
    RequestedRangeNotSatisfiable,
    ServiceUnavailable,
    TooManyRequests,
    Unauthorized,
)

Raise = Callable[[Exception], FlaskClient]
Read = Callable[..., Any]
URL = "/api/v1/books"


@pytest.fixture
def client_of() -> Raise:
    """A function that makes an application whose views raise the error.

    It is a bare one: `handle_http_error` is registered here and nothing else.
    """
    from app.utils.errors import handle_http_error

    def client_of(error: Exception) -> FlaskClient:
        app = Flask("app")
        app.register_error_handler(HTTPException, handle_http_error)

        def view() -> str:
            raise error

        app.add_url_rule(URL, "api", view)
        app.add_url_rule("/books", "page", view)
        return app.test_client()

    return client_of


def http_error(status: int, reason: str | None = None) -> HTTPException:
    """Return the exception that `abort` raises for the status."""
    with pytest.raises(HTTPException) as caught:
        abort(status, reason)
    return caught.value


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 413, 415, 422, 429, 503])
def test_the_status_is_that_of_the_error(
    client_of: Raise, status: int, message_of: Read, details_of: Read
) -> None:
    """Each HTTP error keeps its status, and is JSON under `/api`."""
    response = client_of(http_error(status)).get(URL)

    assert response.status_code == status
    assert message_of(response)
    assert details_of(response) is None


def test_what_is_told_is_chosen_elsewhere(
    client_of: Raise, monkeypatch: pytest.MonkeyPatch, message_of: Read
) -> None:
    """The message that the client reads is what `public_message` returns."""
    client = client_of(http_error(404, "No such book"))
    monkeypatch.setattr("app.utils.errors.public_message", lambda *_: "chosen")
    response = client.get(URL)

    assert message_of(response) == "chosen"


def test_a_wrong_method_names_the_right_ones(client_of: Raise) -> None:
    """A 405 has the `Allow` header, which HTTP demands of it."""
    response = client_of(MethodNotAllowed(["GET", "HEAD"])).get(URL)

    assert response.headers.get("Allow") == "GET, HEAD"


def test_too_many_requests_says_when_to_come_back(client_of: Raise) -> None:
    """A 429 keeps its `Retry-After` header; clients wait for as long as it says."""
    response = client_of(TooManyRequests(retry_after=30)).get(URL)

    assert response.headers.get("Retry-After") == "30"


def test_a_wrong_range_names_the_length(client_of: Raise) -> None:
    """A 416 keeps its `Content-Range` header, which names the length there is."""
    response = client_of(RequestedRangeNotSatisfiable(length=7)).get(URL)

    assert response.headers.get("Content-Range") == "bytes */7"


def test_every_challenge_of_a_401_is_sent(client_of: Raise) -> None:
    """A 401 that offers two ways to log in names both, a header each.

    A name may come more than once among the headers of an answer.
    """
    ways = [WWWAuthenticate("bearer"), WWWAuthenticate("basic", {"realm": "shop"})]
    response = client_of(Unauthorized(www_authenticate=ways)).get(URL)
    sent = response.headers.getlist("WWW-Authenticate")

    assert [way.split()[0].lower() for way in sent] == ["bearer", "basic"]


@pytest.mark.parametrize(("url", "kind"), [(URL, "json"), ("/books", "html")])
def test_the_content_type_fits_the_body(client_of: Raise, url: str, kind: str) -> None:
    """The answer has one `Content-Type`, and it is that of its own body."""
    response = client_of(http_error(404)).get(url)

    assert len(response.headers.getlist("Content-Type")) == 1
    assert kind in response.headers["Content-Type"]


@pytest.mark.parametrize("url", [URL, "/books"])
def test_the_length_fits_the_body(client_of: Raise, url: str) -> None:
    """The answer has one `Content-Length`, and it is that of its own body.

    A client reads no more than that, or waits for what never comes.
    """
    response = client_of(http_error(404)).get(url)
    length = len(response.data)

    assert response.headers.getlist("Content-Length") == [str(length)]


@pytest.mark.parametrize("error", [InternalServerError, ServiceUnavailable])
@pytest.mark.parametrize("url", [URL, "/books"])
def test_the_reason_of_a_server_error_stays_here(
    client_of: Raise, url: str, error: type[HTTPException]
) -> None:
    """The reason for a 500 or a 503 is not told: it may name a host or a key."""
    response = client_of(error("db-main.internal refused user shop")).get(url)

    assert response.status_code == error.code
    assert "db-main" not in response.text


@pytest.mark.parametrize("url", [URL, "/books"])
def test_a_crash_tells_nothing(client_of: Raise, url: str) -> None:
    """A 500 for a crash tells nothing of the exception, not its class either."""
    response = client_of(LookupError("no row for visa-4111")).get(url)

    assert response.status_code == 500
    assert "visa-4111" not in response.text
    assert "LookupError" not in response.text
