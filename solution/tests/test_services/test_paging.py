from collections.abc import Callable, Sequence

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.models import Post, User
from app.models.mixins import utc_now
from app.services.paging import Columns, Page, Paging, ordering, paginate

NewUser = Callable[..., User]

COLUMNS: Columns = {"id": User.id, "name": User.last_name, "gone": User.deleted_at}
IN_ORDER = select(User).order_by(User.id)


@pytest.fixture
def users(new_user: NewUser) -> Sequence[User]:
    """Five users; their names repeat, and some are deleted, one after another."""
    names = ["Bell", "Adams", "Bell", "Adams", "Clark"]
    gone = [None, utc_now(), None, utc_now(), None]
    return [
        new_user(f"user{number}", last_name=name, deleted_at=deleted_at)
        for number, (name, deleted_at) in enumerate(zip(names, gone, strict=True))
    ]


def order(session: Session, users: Sequence[User], sort: str) -> list[int]:
    found = session.scalars(select(User).order_by(*ordering(COLUMNS, sort)))
    return [users.index(user) for user in found]


@pytest.mark.parametrize(
    ("total", "per_page", "pages"),
    [(0, 20, 0), (1, 20, 1), (20, 20, 1), (21, 20, 2), (3, 1, 3)],
)
def test_the_last_page_may_be_shorter(total: int, per_page: int, pages: int) -> None:
    assert Page([], page=1, per_page=per_page, total=total).pages == pages


@pytest.mark.parametrize(
    ("page", "expected"), [(1, [0, 1]), (2, [2, 3]), (3, [4]), (4, [])]
)
def test_a_page_has_its_part_of_the_list(
    session: Session, users: Sequence[User], page: int, expected: list[int]
) -> None:
    found = paginate(session, IN_ORDER, Paging(page, per_page=2))

    assert [users.index(user) for user in found.items] == expected
    assert (found.page, found.per_page, found.total) == (page, 2, 5)


@pytest.mark.usefixtures("users")
def test_the_total_is_of_what_the_statement_finds(session: Session) -> None:
    bells = IN_ORDER.where(User.last_name == "Bell")

    assert paginate(session, bells, Paging(1, per_page=1)).total == 2


@pytest.mark.usefixtures("users")
def test_an_empty_list_has_a_total_of_zero(session: Session) -> None:
    nobody = paginate(session, IN_ORDER.where(User.id < 0), Paging(1, per_page=2))

    assert (nobody.items, nobody.total) == ([], 0)


def test_what_is_loaded_along_counts_for_nothing(
    session: Session, users: Sequence[User]
) -> None:
    session.add_all(Post(author=user, title="x", body="x") for user in users)
    posts = select(Post).options(joinedload(Post.author)).order_by(Post.id)

    assert paginate(session, posts, Paging(1, per_page=3)).total == 5


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("id", [0, 1, 2, 3, 4]),
        ("-id", [4, 3, 2, 1, 0]),
        ("name", [1, 3, 0, 2, 4]),
        ("-name", [4, 2, 0, 3, 1]),
        ("gone", [1, 3, 0, 2, 4]),
        ("-gone", [3, 1, 4, 2, 0]),
    ],
)
def test_equals_go_by_id_and_what_has_no_value_comes_last(
    session: Session, users: Sequence[User], sort: str, expected: list[int]
) -> None:
    assert order(session, users, sort) == expected


def test_there_is_no_order_by_what_is_not_listed() -> None:
    with pytest.raises(KeyError):
        ordering(COLUMNS, "password_hash")


@pytest.mark.parametrize("sort", ["id", "-id", "name", "-name"])
def test_what_is_never_null_is_sorted_as_its_index_is(sort: str) -> None:
    assert "NULLS" not in str(select(User).order_by(*ordering(COLUMNS, sort)))


@pytest.mark.parametrize("sort", ["gone", "-gone"])
def test_what_may_be_null_comes_last(sort: str) -> None:
    first, last = ordering(COLUMNS, sort)

    assert str(first).endswith("NULLS LAST")
    assert "NULLS" not in str(last)
