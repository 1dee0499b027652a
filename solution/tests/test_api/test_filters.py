"""Filters of lists: what is asked for is found, and nothing else."""

import pytest

from app.models import Role
from app.models.mixins import utc_now
from tests.errors import error_of
from tests.people import AddPost, AddUser, Headers, LogIn, Person
from tests.test_api.calling import LISTS, Caller

POSTS, USERS = LISTS


@pytest.fixture
def ask(call: Caller) -> "Ask":
    """A function that asks a list, and returns what it is to find by name or title."""
    return Ask(call)


class Ask:
    """Asks lists."""

    def __init__(self, call: Caller) -> None:
        self.call = call

    def __call__(
        self, endpoint: str, headers: Headers | None = None, **query: object
    ) -> list[str]:
        """Return the titles or first names that a query finds, sorted."""
        response = self.call(endpoint, headers or {}, query_string=query)
        page = response.get_json()
        assert response.status_code == 200
        assert page["total"] == len(page["items"])
        name = "title" if endpoint == POSTS else "first_name"
        return sorted(item[name] for item in page["items"])


@pytest.fixture
def bob(add_user: AddUser, add_post: AddPost, ann: Person) -> Person:
    """A user, Bob; he and Ann have a post and a draft each."""
    bob = add_user(email="bob@example.com", first_name="Bob")
    for person, name in ((ann, "Ann's"), (bob, "Bob's")):
        add_post(person, title=f"{name} post")
        add_post(person, title=f"{name} draft", published_at=None)
        add_post(person, title="gone", deleted_at=utc_now())
    return bob


@pytest.mark.parametrize(
    ("role", "titles"),
    [
        (None, ["Ann's post", "Bob's post"]),
        (Role.USER, ["Ann's post", "Bob's post"]),
        (Role.EDITOR, ["Ann's draft", "Ann's post", "Bob's draft", "Bob's post"]),
        (Role.ADMIN, ["Ann's draft", "Ann's post", "Bob's draft", "Bob's post"]),
    ],
)
@pytest.mark.usefixtures("bob")
def test_drafts_are_listed_for_those_who_may_read_them(
    role: Role | None, titles: list[str], ask: Ask, add_user: AddUser, log_in: LogIn
) -> None:
    headers = log_in(add_user(role=role)) if role else None

    assert ask(POSTS, headers) == titles


def test_posts_are_found_by_author_and_status(
    ask: Ask, ann: Person, bob: Person, as_ann: Headers
) -> None:
    assert ask(POSTS, as_ann) == ["Ann's draft", "Ann's post", "Bob's post"]
    assert ask(POSTS, as_ann, status="draft") == ["Ann's draft"]
    assert ask(POSTS, as_ann, status="published") == ["Ann's post", "Bob's post"]
    assert ask(POSTS, as_ann, author_id=ann.id) == ["Ann's draft", "Ann's post"]
    assert ask(POSTS, as_ann, author_id=bob.id) == ["Bob's post"]
    assert ask(POSTS, as_ann, author_id=bob.id, status="draft") == []
    assert ask(POSTS, author_id=2**31 - 1) == []


@pytest.mark.parametrize(
    ("search", "titles"),
    [
        ("100", ["100 percent", "100%"]),
        ("100%", ["100%"]),
        ("A_B", ["a_b"]),
        ("\\", ["back\\slash"]),
        ("%", ["100%"]),
        ("_", ["a_b"]),
        ("'", ["it's"]),
        ("PERCENT", ["100 percent"]),
        ("in the body", ["axb"]),
        ("nothing like it", []),
    ],
)
def test_a_search_takes_words_as_they_are(
    search: str, titles: list[str], ask: Ask, ann: Person, add_post: AddPost
) -> None:
    for title in ("100%", "100 percent", "a_b", "back\\slash", "it's"):
        add_post(ann, title=title, body="some text")
    add_post(ann, title="axb", body="Deep IN THE BODY.")

    assert ask(POSTS, search=search) == titles


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({}, ["Ada", "Ann", "Bo_b", "Cy"]),
        ({"role": "editor"}, ["Bo_b"]),
        ({"role": "user"}, ["Ann", "Cy"]),
        ({"is_active": "true"}, ["Ada", "Ann", "Bo_b"]),
        ({"is_active": "false"}, ["Cy"]),
        ({"role": "editor", "is_active": "false"}, []),
        ({"search": "o_b"}, ["Bo_b"]),
        ({"search": "a_a"}, []),
        ({"search": "doe"}, ["Ann"]),
        ({"search": "CY@SHOP"}, ["Cy"]),
        ({"search": "%"}, []),
    ],
    ids=str,
)
@pytest.mark.usefixtures("ann")
def test_users_are_found_by_role_state_and_words(
    query: dict[str, str], names: list[str], ask: Ask, add_user: AddUser, log_in: LogIn
) -> None:
    admin = add_user(first_name="Ada", role=Role.ADMIN)
    add_user(first_name="Bo_b", role=Role.EDITOR)
    add_user(first_name="Cy", email="cy@shop.example", is_active=False)
    add_user(first_name="Gone", deleted_at=utc_now())

    assert ask(USERS, log_in(admin), **query) == names


@pytest.mark.parametrize(
    ("endpoint", "name", "value"),
    [
        (POSTS, "status", "deleted"),
        (POSTS, "author_id", "0"),
        (POSTS, "author_id", "ann"),
        (POSTS, "author_id", str(2**31)),
        (USERS, "role", "root"),
        (USERS, "is_active", "1"),
        (USERS, "is_active", "yes"),
    ],
)
def test_a_filter_that_makes_no_sense_is_refused(
    endpoint: str, name: str, value: str, call: Caller, as_admin: Headers
) -> None:
    response = call(endpoint, as_admin, query_string={name: value})

    assert response.status_code == 400
    assert list(error_of(response).details) == [name]
