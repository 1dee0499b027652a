from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, abort
from werkzeug.exceptions import HTTPException
from werkzeug.test import TestResponse

AbortWith = Callable[..., TestResponse]
Read = Callable[..., Any]

API, PAGE = "/api/v1/books", "/books"
AS_ON_A_SERVER = {"TESTING": False, "PROPAGATE_EXCEPTIONS": False}


@pytest.fixture
def answer_to(make_app: Callable[..., Flask]) -> AbortWith:
    """A function that returns the answer of a server whose view raises the error."""

    def answer_to(error: Exception, url: str = API) -> TestResponse:
        def view() -> str:
            raise error

        app = make_app(**AS_ON_A_SERVER)
        app.add_url_rule(url, "view", view)
        return app.test_client().get(url)

    return answer_to


def http_error(status: int, reason: object = None) -> HTTPException:
    """Return the exception that `abort` raises for the status."""
    with pytest.raises(HTTPException) as caught:
        abort(status, reason)
    return caught.value


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 410, 413, 415, 422, 429])
def test_a_client_reads_why_it_was_refused(
    answer_to: AbortWith, status: int, message_of: Read
) -> None:
    """The reason of a 4xx is told: the client made the request, and can mend it.

    Who is told no more than "Not Found" sends the same request again, or asks you.
    """
    response = answer_to(http_error(status, "No book has the ISBN 42"))
    told = message_of(response)

    assert response.status_code == status
    assert "No book has the ISBN 42" in told


def test_a_reader_of_a_page_reads_why_too(answer_to: AbortWith) -> None:
    """Outside of `/api` the reason of a 404 stands on the page."""
    response = answer_to(http_error(404, "No book has the ISBN 42"), PAGE)

    assert "No book has the ISBN 42" in response.text


@pytest.mark.parametrize("status", [500, 501, 502, 503, 504])
@pytest.mark.parametrize("url", [API, PAGE])
def test_why_the_server_failed_stays_here(
    answer_to: AbortWith, url: str, status: int
) -> None:
    """The reason of a 5xx is not told: it was written for us, and names our insides.

    The client cannot mend them. A stranger learns which host to try next.
    """
    response = answer_to(http_error(status, "db-main refused user shop"), url)

    assert response.status_code == status
    assert "db-main" not in response.text


@pytest.mark.parametrize("url", [API, PAGE])
def test_a_crash_says_nothing_of_itself(answer_to: AbortWith, url: str) -> None:
    """The answer to a crash holds neither the text of the exception nor its class."""
    response = answer_to(LookupError("no row for visa-4111"), url)

    assert response.status_code == 500
    assert "visa-4111" not in response.text
    assert "LookupError" not in response.text


@pytest.mark.parametrize("status", [400, 404, 405, 500, 503])
@pytest.mark.parametrize("reason", [None, ""])
def test_without_a_reason_there_are_words(
    answer_to: AbortWith, status: int, reason: str | None, message_of: Read
) -> None:
    """`abort(404)` and `abort(404, "")` give no reason, and there are words still."""
    response = answer_to(http_error(status, reason))
    told = message_of(response)

    assert isinstance(told, str)
    assert told.strip() not in {"", "None"}


@pytest.mark.parametrize("status", [499, 599])
def test_a_status_of_ones_own_has_words(
    answer_to: AbortWith, status: int, message_of: Read
) -> None:
    """A status that HTTP does not name, with no reason, is answered with words too."""

    class OwnError(HTTPException):
        code = status

    response = answer_to(OwnError())
    told = message_of(response)

    assert response.status_code == status
    assert isinstance(told, str)
    assert told.strip() not in {"", "None"}


def test_a_reason_that_is_no_text_is_answered(
    answer_to: AbortWith, message_of: Read
) -> None:
    """`abort(404, error)`, with an exception as the reason, is a 404 with a text.

    `abort` takes anything, and JSON has no form for an exception.
    """
    response = answer_to(http_error(404, LookupError("isbn")))

    assert response.status_code == 404
    assert isinstance(message_of(response), str)
