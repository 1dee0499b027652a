from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from flask.testing import FlaskClient

Person = Any  # of conftest.py
Join = Callable[..., Person]
Write = Callable[..., int]
Read = Callable[..., Any]
Statements = Any
POSTS = "/api/v1/posts"


def ids(response: Any) -> list[int]:
    """Return the numbers of the posts on a page."""
    return [post["id"] for post in response.get_json()["items"]]


def test_everybody_reads_what_is_published(
    ann: Person, write: Write, client: FlaskClient
) -> None:
    """Who is not logged in finds the published posts, and no drafts."""
    post_id = write(ann)
    write(ann, published=False)
    found = ids(client.get(POSTS))

    assert found == [post_id]


def test_who_is_logged_in_finds_their_own_drafts(
    ann: Person, bob: Person, write: Write
) -> None:
    """Bob finds his own draft too, and nobody else's."""
    write(ann, published=False)
    draft_id = write(bob, published=False)
    found = ids(bob.client.get(POSTS))

    assert found == [draft_id]


def test_editors_find_all_drafts(ann: Person, editor: Person, write: Write) -> None:
    """An editor finds Ann's draft too: the policy lets them read it."""
    draft_id = write(ann, published=False)
    found = ids(editor.client.get(POSTS))

    assert found == [draft_id]


def test_what_may_not_be_read_is_not_counted(
    ann: Person, bob: Person, write: Write, statements: Statements
) -> None:
    """`total` and `pages` count the posts that the reader may read, and no others.

    A number that grows with each draft tells that there are drafts.
    """
    write(ann)
    for _ in range(4):
        write(ann, published=False)
    statements.clear()
    page = bob.client.get(f"{POSTS}?per_page=2").get_json()
    counted = (page["total"], page["pages"])

    assert counted == (1, 1)


def test_every_page_but_the_last_is_full(
    ann: Person, bob: Person, write: Write, statements: Statements
) -> None:
    """A page has as many posts as were asked for, as long as there are more to read.

    What is sorted out after the database has cut the page leaves holes in it.
    """
    for published in (False, True, False, True, False, True):
        write(ann, published=published)
    statements.clear()
    sizes = [
        len(ids(bob.client.get(f"{POSTS}?sort=created_at&per_page=2&page={number}")))
        for number in (1, 2)
    ]

    assert sizes == [2, 1]


@pytest.mark.parametrize("query", ["status=draft", "author_id={ann}", "search=secret"])
def test_a_filter_shows_no_more_than_may_be_read(
    ann: Person, bob: Person, write: Write, query: str
) -> None:
    """Bob finds no draft of Ann's, whatever filter he sends."""
    write(ann, published=False, title="secret")
    response = bob.client.get(f"{POSTS}?{query.format(ann=ann.id)}")

    assert response.get_json()["total"] == 0


def test_a_deleted_post_is_not_listed(ann: Person, write: Write) -> None:
    """A deleted post is in no list."""
    write(ann, deleted_at=datetime.now(UTC))
    found = ids(ann.client.get(POSTS))

    assert found == []


@pytest.mark.parametrize(
    "query", ["author_id={ann}", "search=Spring", "status=published"]
)
def test_filters_are_heeded(ann: Person, bob: Person, write: Write, query: str) -> None:
    """The filters of the query say which posts are listed: author, words, status."""
    post_id = write(ann)
    write(bob, title="Autumn", published=False)
    found = ids(bob.client.get(f"{POSTS}?{query.format(ann=ann.id)}"))

    assert found == [post_id]


@pytest.mark.parametrize(
    ("sort", "titles"), [("title", ["A", "B", "C"]), ("-title", ["C", "B", "A"])]
)
def test_the_order_is_the_one_that_was_asked_for(
    ann: Person, write: Write, client: FlaskClient, sort: str, titles: list[str]
) -> None:
    """`sort` says in which order the posts are listed."""
    for title in ("B", "C", "A"):
        write(ann, title=title)
    items = client.get(f"{POSTS}?sort={sort}").get_json()["items"]
    found = [post["title"] for post in items]

    assert found == titles


def test_ten_posts_cost_no_more_statements_than_one(
    join: Join, write: Write, client: FlaskClient, statements: Statements
) -> None:
    """A list of ten posts by ten authors takes as many statements as one post does."""
    write(join())
    statements.clear()
    client.get(POSTS)
    for_one = len(statements)
    for _ in range(9):
        write(join())
    statements.clear()
    client.get(POSTS)
    for_ten = len(statements)

    assert for_ten == for_one


def test_the_database_cuts_the_page(
    ann: Person, write: Write, client: FlaskClient, statements: Statements
) -> None:
    """The database sends one page of posts, not the whole table: there is a LIMIT."""
    write(ann)
    statements.clear()
    client.get(f"{POSTS}?per_page=1")
    reading = [s.sql for s in statements if "count(" not in s.sql.lower()]
    whole = [sql for sql in reading if "FROM posts" in sql and "LIMIT" not in sql]

    assert whole == []


def test_the_links_lead_on(ann: Person, write: Write, client: FlaskClient) -> None:
    """`links` leads to the next page of the same list."""
    for _ in range(3):
        write(ann)
    page = client.get(f"{POSTS}?per_page=2").get_json()
    response = client.get(page["links"]["next"])

    assert (page["page"], page["per_page"], page["pages"]) == (1, 2, 2)
    assert len(ids(response)) == 1


def test_a_query_that_makes_no_sense_is_refused(
    client: FlaskClient, details_of: Read
) -> None:
    """Page 0 is a 400 that names the parameter."""
    response = client.get(f"{POSTS}?page=0")

    assert response.status_code == 400
    assert list(details_of(response)) == ["page"]


def test_a_bad_token_is_not_nobody(client: FlaskClient) -> None:
    """A token that is not valid is a 401: without one, all may read."""
    response = client.get(POSTS, headers={"Authorization": "Bearer nonsense"})

    assert response.status_code == 401
