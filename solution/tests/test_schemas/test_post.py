from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from flask import Flask
from sqlalchemy.orm.attributes import set_committed_value

from app.models import Post, User
from app.schemas.post import (
    PostCreateSchema,
    PostPageSchema,
    PostQuerySchema,
    PostSchema,
)
from tests.test_schemas.checking import errors_of

NOON = datetime(2026, 3, 29, 12, tzinfo=UTC)
SPRING = {"title": "Spring", "body": "It rained."}
SUMMARY = {
    "id": 3,
    "title": "Spring",
    "excerpt": "It",
    "author": {"id": 7, "name": "Ann Bell"},
    "published_at": None,
    "created_at": "2026-03-29T12:00:00+00:00",
    "updated_at": "2026-03-29T12:00:00+00:00",
    "links": {"self": "/api/v1/posts/3"},
}


@pytest.fixture(autouse=True)
def _request(app: Flask) -> Iterator[None]:
    """Be within a request, as links are made."""
    with app.test_request_context():
        yield


def draft() -> Post:
    author = User(id=7, email="ann@example.com", first_name="Ann", last_name="Bell")
    return Post(id=3, author=author, created_at=NOON, updated_at=NOON, **SPRING)


def test_a_post_shows_no_more_of_its_author_than_a_name() -> None:
    shown = PostSchema().dump(draft())

    assert shown.pop("body") == "It rained."
    assert shown == {k: v for k, v in SUMMARY.items() if k != "excerpt"}


def test_a_published_post_shows_since_when() -> None:
    post = draft()
    post.published_at = NOON

    assert PostSchema().dump(post)["published_at"] == "2026-03-29T12:00:00+00:00"


def test_a_page_shows_how_its_posts_begin_and_where_they_are() -> None:
    post = draft()
    set_committed_value(post, "excerpt", "It")

    assert PostPageSchema().dump({"items": [post]}) == {"items": [SUMMARY]}


def test_behind_a_prefix_links_have_it(app: Flask) -> None:
    with app.test_request_context(base_url="http://localhost/paper"):
        shown = PostSchema().dump(draft())

    assert shown["links"] == {"self": "/paper/api/v1/posts/3"}


@pytest.mark.parametrize(
    "values",
    [
        {"title": "x", "body": "x"},
        {"title": "x" * 200, "body": "x" * 50_000},
        {"title": "Two words ", "body": "\n\tTwo\r\nlines\n"},
        {"title": "春", "body": "\N{SNOWMAN}"},
    ],
)
def test_a_post_is_text(values: dict[str, str]) -> None:
    assert PostCreateSchema().load(values) == values


@pytest.mark.parametrize(
    "title", ["", " ", " Spring", "a\nb", "a\x00", "\x7f", "x" * 201]
)
def test_a_title_is_a_line_with_something_in_it(title: str) -> None:
    assert errors_of(PostCreateSchema(), SPRING | {"title": title}).keys() == {"title"}


@pytest.mark.parametrize("body", ["", "a\x00", "\ud800", "x" * 50_001, None])
def test_a_body_has_bounds(body: str | None) -> None:
    assert errors_of(PostCreateSchema(), SPRING | {"body": body}).keys() == {"body"}


@pytest.mark.parametrize("field", ["id", "author_id", "published_at", "deleted_at"])
def test_authors_do_not_set_what_is_not_theirs(field: str) -> None:
    errors = errors_of(PostCreateSchema(), SPRING | {field: 1})

    assert errors == {field: ["Unknown field."]}


def test_both_parts_are_needed_at_first_and_neither_later() -> None:
    assert errors_of(PostCreateSchema(), {}).keys() == {"title", "body"}
    assert PostCreateSchema(partial=True).load({}) == {}


def test_a_list_of_posts_begins_with_the_newest() -> None:
    assert PostQuerySchema().load({}) == {
        "page": 1,
        "per_page": 20,
        "sort": "-published_at",
    }


@pytest.mark.parametrize("sort", ["created_at", "-published_at", "title", "-title"])
def test_a_list_of_posts_can_be_asked_for_more(sort: str) -> None:
    query = {"author_id": "7", "status": "draft", "search": "x" * 100, "sort": sort}

    assert PostQuerySchema().load(query) == query | {
        "page": 1,
        "per_page": 20,
        "author_id": 7,
    }


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("author_id", "0"),
        ("author_id", str(2**31)),
        ("author_id", "ann"),
        ("status", "deleted"),
        ("status", ""),
        ("search", ""),
        ("search", "x" * 101),
        ("sort", "body"),
        ("sort", ""),
        ("q", "x"),
    ],
)
def test_other_questions_are_refused(field: str, value: str) -> None:
    assert errors_of(PostQuerySchema(), {field: value}).keys() == {field}


@pytest.mark.parametrize("author_id", ["1", str(2**31 - 1)])
def test_an_author_may_have_any_id_that_there_can_be(author_id: str) -> None:
    query = PostQuerySchema().load({"author_id": author_id})

    assert query["author_id"] == int(author_id)
