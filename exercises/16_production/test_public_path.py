from collections.abc import Callable
from urllib.parse import unquote

import pytest
from flask import Flask

TOKEN = "aZ3-x_" * 8  # as long as those in a mail
Path = Callable[..., str]


@pytest.fixture
def path_of(make_app: Callable[..., Flask]) -> Path:
    """A function that returns the public path of a request for a path, not encoded."""
    from app.utils.access_log import public_path

    app = make_app()

    def path_of(path: str, query: str = "") -> str:
        environ = {"PATH_INFO": path.encode().decode("latin-1")}
        with app.test_request_context(query_string=query, environ_overrides=environ):
            return public_path()

    return path_of


@pytest.mark.parametrize("path", ["/api/v1/posts", "/api/v1/users/17", "/"])
def test_a_path_is_told(path_of: Path, path: str) -> None:
    """Whoever reads the log sees which path was asked for."""
    told = path_of(path)

    assert told == path


@pytest.mark.parametrize("path", ["/café", "/a b", "/schöne-grüße-für-euch-alle"])
def test_a_path_can_be_read_back(path_of: Path, path: str) -> None:
    """A path with letters beyond a to z is told as URLs have it, and as a whole."""
    told = path_of(path)

    assert told.isascii()
    assert unquote(told) == path


@pytest.mark.parametrize("odd", ["\n", "\r", "\x1b", "\u2028", "\x00", " "])
def test_a_path_cannot_break_out_of_its_line(path_of: Path, odd: str) -> None:
    """No path begins a new line of the log, or speaks to the terminal of who reads it.

    `/a%0AGET /admin 200` would be two records, and the second one a lie.
    """
    told = path_of(f"/a{odd}GET")

    assert odd not in told


@pytest.mark.parametrize("query", ["token=hunter2", "email=ann%40example.com"])
def test_the_query_is_not_told(path_of: Path, query: str) -> None:
    """What stands behind `?` is not told: names, addresses and tokens are in it."""
    told = path_of("/api/v1/posts", query)

    assert told == "/api/v1/posts"


@pytest.mark.parametrize(
    "path",
    [
        f"/reset-password/{TOKEN}",
        f"/reset-password/{TOKEN}/",
        f"/Reset-Pasword/{TOKEN}",
        f"//reset-password//{TOKEN}",
        f"/reset-password/{TOKEN}.",
        f"/{TOKEN}",
        f"/api/v1/posts/{TOKEN}",
    ],
)
def test_a_token_in_a_path_is_hidden(path_of: Path, path: str) -> None:
    """The token of a mail is hidden wherever in a path it is, with a slip in it, too.

    Who reads the log could set a new password by it.
    """
    told = path_of(path)

    assert TOKEN not in unquote(told)


def test_the_rest_of_such_a_path_is_told(path_of: Path) -> None:
    """Of a path with a token, what stands around it is still to be read."""
    told = path_of(f"/reset-password/{TOKEN}")

    assert told.startswith("/reset-password/")


def test_the_log_has_it(
    make_app: Callable[..., Flask], log_of: Callable[[Flask, int], list[str]]
) -> None:
    """A real request is one line of the log, whatever its path and its query are."""
    app = make_app()
    lines = log_of(app, 0)
    app.test_client().get("/a%0AGET%20/admin%20200?token=hunter2")
    found = [line for line in lines if line.startswith("GET ")]

    assert len(found) == 1
    assert "\n" not in found[0]
    assert "hunter2" not in found[0]
