from collections.abc import Callable

import pytest
from flask import Flask

Ask = Callable[..., bool]


@pytest.fixture
def ask(make_app: Callable[..., Flask]) -> Ask:
    """A function that calls `wants_json` while a request for the URL is served."""
    app = make_app()

    def ask(url: str, **request: object) -> bool:
        from app.utils.errors import wants_json

        with app.test_request_context(url, **request):
            return wants_json()

    return ask


@pytest.mark.parametrize("url", ["/api", "/api/", "/api/v1/health/live"])
def test_a_url_of_the_api_wants_json(ask: Ask, url: str) -> None:
    """`/api` and everything below it is answered in JSON."""
    assert ask(url) is True


def test_an_unmatched_url_below_api_wants_json(ask: Ask) -> None:
    """A URL below `/api` that no route matches is answered in JSON too.

    It belongs to no blueprint: Flask looks for one only where a route matched.
    """
    assert ask("/api/v1/no-such-thing") is True


@pytest.mark.parametrize("accept", ["text/html", "*/*", "image/png", ""])
def test_the_api_answers_json_whatever_is_accepted(ask: Ask, accept: str) -> None:
    """A request for the API is answered in JSON, whatever its `Accept` header says.

    curl and most client libraries send `*/*`. One shape for everyone needs no guess.
    """
    assert ask("/api/v1/users", headers={"Accept": accept}) is True


@pytest.mark.parametrize("method", ["GET", "DELETE"])
def test_the_api_answers_json_without_a_body(ask: Ask, method: str) -> None:
    """A request for the API that sends no body is answered in JSON."""
    assert ask("/api/v1/users", method=method) is True


@pytest.mark.parametrize("url", ["/apiary", "/api-docs", "/api.html", "/apis/v1"])
def test_a_url_that_only_begins_alike_is_a_page(ask: Ask, url: str) -> None:
    """`/apiary` is a page: it begins with the same letters and is not below `/api`."""
    assert ask(url) is False


@pytest.mark.parametrize("url", ["/", "/about/api/", "/docs/api", "/?next=/api/v1/me"])
def test_api_elsewhere_in_the_url_is_a_page(ask: Ask, url: str) -> None:
    """A page stays a page where `/api` comes later in its URL."""
    assert ask(url) is False


def test_a_page_stays_a_page_whatever_is_accepted(ask: Ask) -> None:
    """A request outside of `/api` is answered with a page, whatever it accepts."""
    headers = {"Accept": "application/json", "Content-Type": "application/json"}

    assert ask("/about", headers=headers) is False


def test_an_application_below_a_prefix_is_told_apart_alike(ask: Ask) -> None:
    """Where a server mounts the application at `/shop`, `/shop/api/v1` is the API.

    Flask keeps the prefix out of `request.path`.
    """
    assert ask("/api/v1/users", base_url="http://localhost/shop") is True
    assert ask("/about", base_url="http://localhost/api/") is False
