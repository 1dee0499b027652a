from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

Person = Any  # of conftest.py
Write = Callable[..., int]
Statements = Any
POSTS = "/api/v1/posts"
LARGEST = 2**31 - 1
IMPOSSIBLE = [str(LARGEST + 1), "9" * 10, "9" * 23, "0", "-1"]
METHODS = ["GET", "PATCH", "DELETE"]


@pytest.mark.parametrize("key", [1, 7, 1_000_000_007, LARGEST])
def test_every_number_that_a_row_can_have_is_found(
    ann: Person, write: Write, key: int
) -> None:
    """A post is found by its number, up to the largest that a row can have."""
    write(ann, id=key)
    response = ann.client.get(f"{POSTS}/{key}")

    assert response.status_code == 200
    assert response.get_json()["id"] == key


def test_the_view_gets_a_number(app: Flask) -> None:
    """A view gets the key as an int, and `url_for` makes the same URL of it."""
    with app.test_request_context(f"{POSTS}/12"):
        from flask import request, url_for

        values = request.view_args
        url = url_for("api.posts.get_post", post_id=12)

    assert values == {"post_id": 12}
    assert url == "/api/v1/posts/12"


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("key", IMPOSSIBLE)
def test_a_number_that_no_row_can_have_is_not_found(
    ann: Person, write: Write, key: str, method: str
) -> None:
    """A number that no row can have is a 404, by every method.

    The database could not even compare it with its own: that would be a 500.
    """
    write(ann, id=LARGEST)
    response = ann.client.open(f"{POSTS}/{key}", method=method, json={})

    assert response.status_code == 404


@pytest.mark.parametrize("key", IMPOSSIBLE)
def test_the_database_is_not_asked_for_it(
    client: FlaskClient, statements: Statements, key: str
) -> None:
    """Nothing is sent to the database for a number that no row can have."""
    statements.clear()
    client.get(f"{POSTS}/{key}")
    sent = [statement.sql for statement in statements]

    assert sent == []


@pytest.mark.parametrize("spelling", ["07", "007", "\u0667", "+7", "7.0", "7 ", "0x7"])
def test_a_number_is_spelt_in_one_way(ann: Person, write: Write, spelling: str) -> None:
    """Post 7 has one URL: neither `/posts/007` nor digits of other scripts find it."""
    write(ann, id=7)
    response = ann.client.get(f"{POSTS}/{spelling}")

    assert response.status_code == 404
