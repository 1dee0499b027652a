from collections.abc import Callable

import pytest
from flask import Flask

Stays = Callable[[str], bool]


@pytest.fixture
def stays() -> Stays:
    """A function that calls `is_local` while a login is answered."""
    from app.pages.redirects import is_local

    def stays(target: str) -> bool:
        query = {"next": target}
        with Flask("login").test_request_context("/login", query_string=query):
            return is_local(target)

    return stays


@pytest.mark.parametrize(
    "target", ["/", "/my-posts", "/posts/1/edit", "/posts/1#end", "/posts/new"]
)
def test_a_page_of_this_site_is_gone_back_to(stays: Stays, target: str) -> None:
    """A page of this site is one to go back to: people end where they wanted to be."""
    stays_here = stays(target)

    assert stays_here is True


@pytest.mark.parametrize(
    "target", ["/?page=2&search=a%20b", "/my-posts?page=2", "/?search=a:b@c,d;e"]
)
def test_so_is_one_with_a_query(stays: Stays, target: str) -> None:
    """A page of a list, or one of a search, is gone back to with its query."""
    stays_here = stays(target)

    assert stays_here is True


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example",
        "http://evil.example/login",
        "//evil.example",
        "///evil.example",
    ],
)
def test_nobody_is_sent_to_another_host(stays: Stays, target: str) -> None:
    """A URL with a host is not gone to: the next page might ask for the password again.

    The link that led to the login came from anywhere. Two slashes begin a host, too.
    """
    stays_here = stays(target)

    assert stays_here is False


@pytest.mark.parametrize(
    "target", ["/\\evil.example", "\\\\evil.example", "/\\/evil.example"]
)
def test_a_backslash_is_a_slash_for_browsers(stays: Stays, target: str) -> None:
    """To a browser `/\\evil.example` is `//evil.example`, and that is another host."""
    stays_here = stays(target)

    assert stays_here is False


@pytest.mark.parametrize(
    "target",
    ["/\t/evil.example", "/\n/evil.example", "/\r/evil.example", "\t//evil.example"],
)
def test_browsers_leave_tabs_and_line_breaks_out(stays: Stays, target: str) -> None:
    """A browser leaves tabs and line breaks out before it reads a URL.

    What is behind them moves up: two slashes may stand side by side then.
    """
    stays_here = stays(target)

    assert stays_here is False


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", "data:text/html,hello", "evil.example", " /x", "x:/y"],
)
def test_what_begins_without_a_slash_is_no_path(stays: Stays, target: str) -> None:
    """A target begins with one slash. A scheme begins with a letter."""
    stays_here = stays(target)

    assert stays_here is False


def test_an_empty_target_is_no_page(stays: Stays) -> None:
    """An empty target is none: people come to the first page of the site then."""
    stays_here = stays("")

    assert stays_here is False
