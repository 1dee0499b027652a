from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, Response, g

Answer = Callable[..., Response]
Read = Callable[..., Any]


@pytest.fixture
def answer(make_app: Callable[..., Flask]) -> Answer:
    """A function that calls `error_response` while a request for the URL is served."""
    app = make_app()

    def answer(url: str, *args: Any) -> Response:
        from app.utils.errors import error_response

        with app.test_request_context(url):
            g.request_id = "request-of-the-test"
            return error_response(*args)

    return answer


def test_the_api_answers_json(answer: Answer, message_of: Read) -> None:
    """Under `/api` an error is JSON that has the message."""
    response = answer("/api/v1/books/7", 404, "No such book")

    assert response.is_json
    assert message_of(response) == "No such book"


@pytest.mark.parametrize(
    "details", [{"title": ["Too long."], "pages": {"0": ["Not a number."]}}, {}, []]
)
def test_details_are_sent(
    answer: Answer, details: object, message_of: Read, details_of: Read
) -> None:
    """Details that an error has are in the JSON beside the message, empty ones too."""
    response = answer("/api/v1/books", 400, "Validation error", details)

    assert message_of(response) == "Validation error"
    assert details_of(response) == details


def test_without_details_it_tells_of_none(answer: Answer, details_of: Read) -> None:
    """An error without details has none in the JSON, so that nobody looks into them."""
    response = answer("/api/v1/books/7", 404, "No such book")

    assert details_of(response) is None


@pytest.mark.parametrize("status", [400, 404, 409, 500, 503])
@pytest.mark.parametrize("url", ["/api/v1/books", "/books"])
def test_the_status_is_that_of_the_error(answer: Answer, url: str, status: int) -> None:
    """The answer has the status of the error, as JSON and as a page.

    Clients, proxies and monitors look at the status first, and often at nothing else.
    """
    assert answer(url, status, "Not so").status_code == status


def test_elsewhere_it_is_a_page(answer: Answer) -> None:
    """Outside of `/api` an error is an HTML page with status and message."""
    response = answer("/books/7", 404, "No such book")

    assert response.mimetype == "text/html"
    assert "404" in response.get_data(as_text=True)
    assert "No such book" in response.get_data(as_text=True)


def test_markup_in_a_message_does_not_reach_the_page(answer: Answer) -> None:
    """A page shows markup in a message as text, and lets none of it through."""
    response = answer("/books/x", 404, "No book <script>alert(1)</script>")

    assert "<script>" not in response.get_data(as_text=True)


def test_the_page_names_the_request(answer: Answer) -> None:
    """The page shows the id of the request, for the reader to report."""
    response = answer("/books/7", 500, "Oh")

    assert "request-of-the-test" in response.get_data(as_text=True)


def test_details_stay_out_of_the_page(answer: Answer) -> None:
    """A page has the message alone: details are for programs."""
    response = answer("/books", 400, "Not so", {"title": ["cannot-be-blank"]})

    assert response.mimetype == "text/html"
    assert "cannot-be-blank" not in response.get_data(as_text=True)
