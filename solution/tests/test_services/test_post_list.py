from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from sqlalchemy.orm import Session

from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.services.paging import Page, Paging
from app.services.post_lists import SORTS, PostFilters
from app.services.post_service import PostService

NewUser = Callable[..., User]
NewPost = Callable[..., Post]
ListPosts = Callable[..., Page[Post]]

ALL = Paging(page=1, per_page=100)
MAY, JUNE = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def list_posts(posts: PostService, admin: User) -> ListPosts:
    """A function that lists posts for an admin, with filters by name."""

    def list_posts(
        paging: Paging = ALL,
        sort: str = "id",
        actor: User | None = admin,
        **filters: object,
    ) -> Page[Post]:
        chosen: PostFilters = filters  # type: ignore[assignment] # they are its keys
        return posts.list_posts(actor, paging, sort, chosen)

    return list_posts


@pytest.fixture
def shelf(ann: User, new_user: NewUser, new_post: NewPost) -> dict[str, User]:
    """Two posts and a draft by Ann, one post by Bob, and one that is deleted."""
    bob = new_user("bob")
    new_post(ann, "Draft")
    new_post(ann, "Beans", published_at=JUNE)
    new_post(bob, "Apples", body="Red, 100%.", published_at=MAY)
    new_post(ann, "Carrots", published_at=MAY)
    new_post(ann, "Gone", published_at=MAY, deleted_at=utc_now())
    return {"ann": ann, "bob": bob}


def titles(page: Page[Post]) -> list[str]:
    return [post.title for post in page.items]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, ["Draft", "Beans", "Apples", "Carrots"]),
        ({"status": "draft"}, ["Draft"]),
        ({"status": "published"}, ["Beans", "Apples", "Carrots"]),
        ({"search": "APPLE"}, ["Apples"]),
        ({"search": "red"}, ["Apples"]),
        ({"search": "rained"}, ["Draft", "Beans", "Carrots"]),
        ({"search": "a", "status": "draft"}, ["Draft"]),
        ({"search": "nothing"}, []),
        ({"search": "%"}, ["Apples"]),
        ({"search": "_"}, []),
        ({"search": "/"}, []),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_filters_are_heeded_together(
    list_posts: ListPosts, filters: dict[str, object], expected: list[str]
) -> None:
    page = list_posts(**filters)

    assert titles(page) == expected
    assert page.total == len(expected)


@pytest.mark.parametrize("wildcard", ["%", "_", "/", "\\"])
def test_a_wildcard_is_looked_for_as_it_is(
    list_posts: ListPosts, ann: User, new_post: NewPost, wildcard: str
) -> None:
    new_post(ann, f"A{wildcard}B")
    new_post(ann, "Body", body=wildcard)
    new_post(ann)

    assert titles(list_posts(search=wildcard)) == [f"A{wildcard}B", "Body"]


def test_the_posts_of_an_author_are_listed(
    list_posts: ListPosts, shelf: dict[str, User]
) -> None:
    assert titles(list_posts(author_id=shelf["bob"].id)) == ["Apples"]
    assert titles(list_posts(author_id=shelf["ann"].id, status="draft")) == ["Draft"]


@pytest.mark.parametrize(
    ("reader", "expected"),
    [("nobody", []), ("bob", []), ("ann", ["Draft"]), ("eve", ["Draft"])],
)
def test_no_filter_shows_the_drafts_of_others(
    list_posts: ListPosts,
    shelf: dict[str, User],
    new_user: NewUser,
    reader: str,
    expected: list[str],
) -> None:
    readers = {**shelf, "eve": new_user("eve", Role.EDITOR)}
    page = list_posts(actor=readers.get(reader), status="draft")

    assert titles(page) == expected
    assert page.total == len(expected)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("id", "Draft Beans Apples Carrots"),
        ("-id", "Carrots Apples Beans Draft"),
        ("created_at", "Draft Beans Apples Carrots"),
        ("-created_at", "Carrots Apples Beans Draft"),
        ("title", "Apples Beans Carrots Draft"),
        ("-title", "Draft Carrots Beans Apples"),
        ("published_at", "Apples Carrots Beans Draft"),
        ("-published_at", "Beans Carrots Apples Draft"),
    ],
)
@pytest.mark.usefixtures("shelf")
def test_posts_are_sorted_and_drafts_come_last(
    list_posts: ListPosts, sort: str, expected: str
) -> None:
    assert titles(list_posts(sort=sort)) == expected.split()


@pytest.mark.parametrize("sort", ["published_at", "-published_at", "title", "-title"])
def test_pages_of_equals_do_not_overlap(
    list_posts: ListPosts, ann: User, new_post: NewPost, sort: str
) -> None:
    for _ in range(7):
        new_post(ann)
    pages = [list_posts(Paging(page, per_page=3), sort) for page in (1, 2, 3)]
    together = [post for page in pages for post in page.items]

    assert together == list_posts(sort=sort).items
    assert [page.total for page in pages] == [7, 7, 7]


def test_what_can_be_sorted_by_is_public() -> None:
    assert set(SORTS) == {"id", "created_at", "published_at", "title"}


@pytest.mark.parametrize("length", [1, 20])
def test_a_list_costs_two_statements_however_long_it_is(
    session: Session, posts: PostService, statements: list[str], length: int
) -> None:
    for number in range(length):
        author = User(email=f"user{number}@example.com", password_hash="x")
        session.add(Post(author=author, title="x", body="x", published_at=MAY))
    session.commit()
    session.expunge_all()
    session.connection()
    statements.clear()
    found = [post.author.name for post in posts.list_posts(None, ALL, "id", {}).items]

    assert len(found) == length
    assert len(statements) == 2
