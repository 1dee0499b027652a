from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask import Flask

Link = Callable[..., str]
POSTS = "/api/v1/posts"


@pytest.fixture
def link(app: Flask) -> Link:
    """A function that calls `link_to` while a request for the URL is served."""

    def link(url: str, number: int, **request: object) -> str:
        from app.api.listing import link_to

        with app.test_request_context(url, **request):
            return link_to(number)

    return link


@pytest.mark.parametrize("url", [POSTS, "/api/v1/users"])
def test_the_link_leads_to_the_same_list(link: Link, url: str) -> None:
    """The link leads to the list that was asked for."""
    path = urlsplit(link(url, 3)).path

    assert path == url


@pytest.mark.parametrize("url", [POSTS, f"{POSTS}?page=2", f"{POSTS}?page=2&page=7"])
def test_the_link_asks_for_the_page(link: Link, url: str) -> None:
    """The link asks for the page of that number, and says so once."""
    query = parse_qsl(urlsplit(link(url, 3)).query, keep_blank_values=True)

    assert query == [("page", "3")]


def test_the_filters_stay(link: Link) -> None:
    """All else that was asked for is in the link too: filters, order, size."""
    url = f"{POSTS}?status=draft&author_id=7&page=2&per_page=5&sort=-title"
    query = dict(parse_qsl(urlsplit(link(url, 3)).query))

    assert query == {
        "status": "draft",
        "author_id": "7",
        "page": "3",
        "per_page": "5",
        "sort": "-title",
    }


@pytest.mark.parametrize("words", ["salt & pepper", "c#", "100%", "café=crème", "a+b"])
def test_values_are_encoded(link: Link, words: str) -> None:
    """Who follows the link searches for the same words, whatever characters they have.

    `&`, `#`, `%` and `+` mean something in a URL, unless they are encoded.
    """
    url = link(POSTS, 2, query_string={"search": words})
    query = dict(parse_qsl(urlsplit(url).query))

    assert query == {"search": words, "page": "2"}


def test_behind_a_prefix_the_link_has_it(link: Link) -> None:
    """Where a server mounts the application at `/paper`, the link begins with that.

    Flask keeps the prefix out of `request.path`. It is `request.script_root`.
    """
    path = urlsplit(link(POSTS, 3, base_url="http://localhost/paper")).path

    assert path == "/paper/api/v1/posts"


def test_the_link_names_no_host(link: Link) -> None:
    """The link has no host: it is the client who says how the host is called.

    A cache may keep the list for others, and a stranger's host would go with it.
    """
    url = link(POSTS, 3, base_url="http://evil.example")

    assert "evil.example" not in url
