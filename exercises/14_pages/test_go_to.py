from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from flask import Flask

Go = Callable[..., Any]
FORM = "http://localhost/posts/new"


@pytest.fixture
def go(application: Flask) -> Go:
    """A function that calls `go_to` while a form is answered."""

    def go(endpoint: str, *, mounted: str = "", **values: Any) -> Any:
        from app.pages.redirects import go_to

        base_url = f"http://localhost{mounted}"
        with application.test_request_context("/posts/new", base_url, method="POST"):
            return go_to(endpoint, **values)

    return go


def test_the_browser_asks_for_the_next_page_by_get(go: Go) -> None:
    """The status is 303: whatever was sent, the browser asks for the next page by GET.

    A reload then asks for that page again. It does not send the form again.
    """
    response = go("pages.my_posts")

    assert response.status_code == 303


@pytest.mark.parametrize(
    ("endpoint", "path"), [("pages.my_posts", "/my-posts"), ("pages.list_posts", "/")]
)
def test_it_leads_to_the_page_of_the_endpoint(go: Go, endpoint: str, path: str) -> None:
    """`Location` has the URL of the view that the endpoint names."""
    response = go(endpoint)
    location = urljoin(FORM, response.headers.get("Location"))

    assert urlsplit(location).path == path


def test_values_are_a_part_of_the_url(go: Go) -> None:
    """A value that the rule of the view asks for stands in the path."""
    response = go("pages.show_post", post_id=7)
    location = urljoin(FORM, response.headers.get("Location"))

    assert urlsplit(location).path == "/posts/7"


def test_other_values_are_in_the_query(go: Go) -> None:
    """A value that the rule does not ask for stands in the query, encoded."""
    response = go("pages.login", next="/my-posts?page=2&search=a")
    location = urljoin(FORM, response.headers.get("Location"))
    query = parse_qsl(urlsplit(location).query)

    assert query == [("next", "/my-posts?page=2&search=a")]


def test_behind_a_prefix_the_url_has_it(go: Go) -> None:
    """Where a server mounts the application at `/paper`, the URL begins with that."""
    response = go("pages.my_posts", mounted="/paper")
    location = urljoin(FORM, response.headers.get("Location"))

    assert urlsplit(location).path == "/paper/my-posts"
