"""Lists: their pages, order, filters, and what they cost."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import product
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.errors import error_of
from tests.people import AddPost, AddUser, Headers, Person
from tests.test_api.calling import LISTS, Caller

POSTS, USERS = LISTS
SORTS = {
    POSTS: ("created_at", "published_at", "title"),
    USERS: ("created_at", "email", "last_name"),
}
LONG_AGO = datetime(2020, 2, 29, tzinfo=UTC)
NONSENSE = (
    *(("page", value) for value in ("0", "-1", "1000001", "9" * 11, "9" * 5000)),
    *(("per_page", value) for value in ("0", "-5", "101", "1.0", "1_0", " 1", "")),
    *(("sort", value) for value in ("password_hash", "--created_at", "id", "")),
    *(("search", value) for value in ("", "x" * 101, "a\0b")),
    ("page", "\N{FULLWIDTH DIGIT ONE}"),
    ("surprise", "1"),
)
Fill = Callable[[int], None]


@pytest.fixture
def fill(ann: Person, add_user: AddUser, add_post: AddPost) -> Fill:
    """A function that adds users and posts, some of them alike and some drafts."""

    def fill(number: int) -> None:
        for i in range(number):
            author = add_user(last_name=f"Doe{i % 3}", created_at=LONG_AGO)
            published_at = None if i % 4 == 0 else LONG_AGO
            title = f"Spring{i % 3}"
            add_post(author, title=title, published_at=published_at)

    return fill


def walk(client: FlaskClient, url: str, way: str, headers: Headers) -> list[Any]:
    """Return the items of a page and of all that its links of one kind lead to."""
    page = client.get(url, headers=headers).get_json()
    items = [item["id"] for item in page["items"]]
    if page["links"][way]:
        items += walk(client, page["links"][way], way, headers)
    return items


def meaning(link: str) -> tuple[str, list[tuple[str, str]]]:
    """Return where a link leads and what it asks for, in whatever order."""
    url = urlsplit(link)
    return url.path, sorted(parse_qsl(url.query, keep_blank_values=True))


@pytest.mark.parametrize("endpoint", LISTS)
def test_the_links_lead_to_every_item_once_in_every_order(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill
) -> None:
    fill(11)
    for sign, key in product(("", "-"), SORTS[endpoint]):
        query = {"sort": sign + key, "per_page": 4}
        first = call(endpoint, as_admin, query_string=query).get_json()
        forth = walk(call.client, first["links"]["first"], "next", as_admin)
        back = walk(call.client, first["links"]["last"], "prev", as_admin)

        assert len(forth) == len(set(forth)) == first["total"] >= 11
        assert sorted(back) == sorted(forth)
        assert first["pages"] == -(-first["total"] // 4)


@pytest.mark.parametrize("endpoint", LISTS)
def test_a_minus_turns_the_order_around_but_what_has_no_value_is_last(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill
) -> None:
    fill(7)
    for key in SORTS[endpoint]:
        for sort, backwards in ((key, False), (f"-{key}", True)):
            response = call(endpoint, as_admin, query_string={"sort": sort})
            found = [(item[key], item["id"]) for item in response.get_json()["items"]]
            known = [pair for pair in found if pair[0] is not None]
            unknown = [pair for pair in found if pair[0] is None]

            assert known == sorted(known, reverse=backwards)
            assert unknown == sorted(unknown, reverse=backwards)
            assert found == known + unknown


@pytest.mark.parametrize("endpoint", LISTS)
def test_a_page_tells_where_it_is(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill
) -> None:
    fill(8)
    query = {"page": 2, "per_page": 3, "search": "e"}
    page = call(endpoint, as_admin, query_string=query).get_json()
    url = call(endpoint, as_admin).request.path

    assert (page["page"], page["per_page"], len(page["items"])) == (2, 3, 3)
    numbers = {"first": 1, "prev": 1, "next": 3, "last": page["pages"]}
    assert {name: meaning(link) for name, link in page["links"].items()} == {
        name: (url, [("page", str(number)), ("per_page", "3"), ("search", "e")])
        for name, number in numbers.items()
    }


def test_an_empty_list_has_no_pages(call: Caller) -> None:
    page = call(POSTS).get_json()

    assert page == {
        "items": [],
        "page": 1,
        "per_page": 20,
        "pages": 0,
        "total": 0,
        "links": {
            "first": "/api/v1/posts?page=1",
            "prev": None,
            "next": None,
            "last": "/api/v1/posts?page=1",
        },
    }


def test_a_page_past_the_end_leads_back(
    call: Caller, ann: Person, add_post: AddPost
) -> None:
    for _ in range(3):
        add_post(ann)
    query = {"page": 1_000_000, "per_page": 2}
    response = call(POSTS, query_string=query)
    page = response.get_json()

    assert response.status_code == 200
    assert page["items"] == []
    assert page["total"] == 3
    assert meaning(page["links"]["prev"]) == (
        "/api/v1/posts",
        [("page", "2"), ("per_page", "2")],
    )
    assert page["links"]["next"] is None


@pytest.mark.parametrize("endpoint", LISTS)
def test_a_query_that_makes_no_sense_is_refused(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for name, value in NONSENSE:
        response = call(endpoint, as_admin, query_string={name: value})

        assert response.status_code == 400, (name, value)
        assert list(error_of(response).details) == [name]


@pytest.mark.parametrize("endpoint", LISTS)
@pytest.mark.parametrize(
    "query", [{"per_page": 1}, {"per_page": 100, "page": 1_000_000}]
)
def test_the_limits_of_a_query_are_within(
    query: dict[str, int], endpoint: str, call: Caller, as_admin: Headers
) -> None:
    response = call(endpoint, as_admin, query_string=query)

    assert response.status_code == 200
    assert response.get_json()["per_page"] == query["per_page"]


@pytest.mark.parametrize("endpoint", LISTS)
def test_a_list_costs_the_same_for_one_and_for_many(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill, statements: list[str]
) -> None:
    costs = []
    for number in (1, 19):
        fill(number)
        statements.clear()
        call(endpoint, as_admin)
        costs.append([s.partition(" ")[0] for s in statements])

    assert costs[0] == costs[1]
    assert "SELECT" in costs[0]


def test_a_list_of_posts_shows_how_they_begin(
    call: Caller, ann: Person, add_post: AddPost
) -> None:
    add_post(ann, body="It rained. " * 100)
    (post,) = call(POSTS).get_json()["items"]
    whole = call("api.posts.get_post", key=post["id"]).get_json()

    assert post["excerpt"] == whole["body"][:300]
    assert post["links"] == {"self": f"/api/v1/posts/{post['id']}"}
    assert post.keys() - {"excerpt"} == whole.keys() - {"body"}


def test_a_list_of_posts_loads_no_bodies(
    call: Caller, ann: Person, add_post: AddPost, statements: list[str]
) -> None:
    add_post(ann)
    statements.clear()
    call(POSTS)
    columns = [statement.partition("FROM")[0] for statement in statements]

    assert any("(posts.body" in listed for listed in columns)
    assert not any("posts.body AS" in listed for listed in columns)


@pytest.mark.parametrize("endpoint", LISTS)
def test_behind_a_prefix_the_links_have_it(
    endpoint: str, call: Caller, as_admin: Headers, fill: Fill
) -> None:
    fill(3)
    page = call(
        endpoint,
        as_admin,
        query_string={"per_page": 1, "page": 2},
        environ_overrides={"SCRIPT_NAME": "/paper"},
    ).get_json()

    for link in page["links"].values():
        assert link.startswith("/paper/api/v1/")
