from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Read = Callable[..., Any]

Person = Any  # of conftest.py
Statements = Any
POSTS = "/api/v1/posts"
POST = {"title": "Autumn", "body": "It rained more."}


def path_of(response: TestResponse) -> str:
    """Return the path that the answer's Location leads to, as a client reads it."""
    return urlsplit(urljoin(response.request.url, response.location or "")).path


def test_the_answer_says_where_the_post_is(ann: Person) -> None:
    """The header `Location` of the answer has the URL of the new post."""
    response = ann.client.post(POSTS, json=POST)
    path = path_of(response)
    post_id = response.get_json()["id"]

    assert response.status_code == 201
    assert response.headers.get("Location") is not None
    assert path == f"/api/v1/posts/{post_id}"


def test_the_post_is_there_afterwards(ann: Person) -> None:
    """Whoever follows `Location` after the request finds the post."""
    made = ann.client.post(POSTS, json=POST)
    url = f"/api/v1/posts/{made.get_json()['id']}"
    response = ann.client.get(url)

    assert response.status_code == 200
    assert response.get_json() == made.get_json()


def test_behind_a_prefix_the_location_has_it(ann: Person) -> None:
    """Where a server mounts the application at `/paper`, `Location` begins with that.

    Flask keeps the prefix out of `request.path`, and adds it where it builds a URL.
    """
    response = ann.client.post(POSTS, json=POST, base_url="http://localhost/paper")
    path = path_of(response)
    post_id = response.get_json()["id"]

    assert path == f"/paper/api/v1/posts/{post_id}"


def test_the_author_is_who_asks(ann: Person) -> None:
    """The author of a post is the user whose token came with the request."""
    response = ann.client.post(POSTS, json=POST)

    assert response.get_json()["author"] == {"id": ann.id, "name": "Ann Doe"}


@pytest.mark.parametrize("where", ["query", "header", "body"])
def test_nobody_writes_in_the_name_of_somebody_else(
    ann: Person, bob: Person, where: str
) -> None:
    """Bob is never the author of what Ann sends, whatever she puts into her request.

    A query, a header and a body are the client's word. A token is signed.
    """
    response = ann.client.post(
        POSTS,
        json=POST | ({"author_id": bob.id} if where == "body" else {}),
        query_string={"author_id": bob.id} if where == "query" else {},
        headers={"X-User-Id": str(bob.id)} if where == "header" else {},
    )
    author = response.get_json().get("author", {})

    assert response.status_code in {201, 400}
    assert author.get("id") != bob.id


def test_a_new_post_is_a_draft(ann: Person, client: FlaskClient) -> None:
    """A new post is a draft, with the title and the body that were sent."""
    response = ann.client.post(POSTS, json=POST)
    post = response.get_json()
    unread = client.get(f"/api/v1/posts/{post['id']}")

    assert {name: post[name] for name in POST} == POST
    assert post["published_at"] is None
    assert unread.status_code == 404


def test_one_request_makes_one_post(ann: Person, statements: Statements) -> None:
    """One request makes one post."""
    statements.clear()
    ann.client.post(POSTS, json=POST)
    inserts = [s.sql for s in statements if s.sql.startswith("INSERT INTO posts")]

    assert len(inserts) == 1


def test_without_a_token_nothing_is_made(client: FlaskClient) -> None:
    """Who sends no token gets a 401."""
    assert client.post(POSTS, json=POST).status_code == 401


def test_input_is_checked(ann: Person, details_of: Read) -> None:
    """A post without a title is a 400 that names the field."""
    response = ann.client.post(POSTS, json={"body": "It rained more."})

    assert response.status_code == 400
    assert list(details_of(response)) == ["title"]
