from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from app.exceptions import ForbiddenError, UnauthorizedError
from app.models import Role, User
from app.models.mixins import utc_now
from app.services.paging import Page, Paging
from app.services.user_lists import SORTS, UserFilters
from app.services.user_service import UserService

NewUser = Callable[..., User]
ListUsers = Callable[..., Page[User]]

ALL = Paging(page=1, per_page=100)


@pytest.fixture
def list_users(users: UserService, admin: User) -> ListUsers:
    """A function that lists users for the admin, with filters by name."""

    def list_users(
        paging: Paging = ALL, sort: str = "id", **filters: object
    ) -> Page[User]:
        chosen: UserFilters = filters  # type: ignore[assignment] # they are its keys
        return users.list_users(admin, paging, sort, chosen)

    return list_users


def names(page: Page[User]) -> list[str]:
    return [user.email.partition("@")[0] for user in page.items]


def test_the_living_are_listed(list_users: ListUsers, new_user: NewUser) -> None:
    new_user("ann")
    new_user("gone", deleted_at=utc_now())
    page = list_users()

    assert names(page) == ["admin", "ann"]
    assert page.total == 2


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"role": Role.EDITOR}, ["eve"]),
        ({"role": Role.USER}, ["ann", "bob"]),
        ({"is_active": True}, ["admin", "ann", "eve"]),
        ({"is_active": False}, ["bob"]),
        ({"role": Role.USER, "is_active": True}, ["ann"]),
        ({"search": "example.com"}, ["admin", "ann", "bob", "eve"]),
        ({"search": "O'Neill"}, ["bob"]),
        ({"search": "ADA"}, ["ann"]),
        ({"search": "Bob@"}, ["bob"]),
        ({"search": "nobody"}, []),
        ({"search": "an", "role": Role.EDITOR}, []),
    ],
)
def test_filters_are_heeded_together(
    list_users: ListUsers,
    new_user: NewUser,
    filters: dict[str, object],
    expected: list[str],
) -> None:
    new_user("ann", first_name="Ada")
    new_user("bob", last_name="O'Neill", is_active=False)
    new_user("eve", Role.EDITOR)
    page = list_users(**filters)

    assert names(page) == expected
    assert page.total == len(expected)


@pytest.mark.parametrize("wildcard", ["%", "_", "/", "\\"])
def test_a_wildcard_is_looked_for_as_it_is(
    list_users: ListUsers, new_user: NewUser, wildcard: str
) -> None:
    new_user("address", email=f"address{wildcard}@example.com")
    new_user("first", first_name=f"A{wildcard}B")
    new_user("last", last_name=wildcard)
    new_user("ann", first_name="Ada", last_name="Bell")
    found = list_users(search=wildcard)

    assert [name.rstrip(wildcard) for name in names(found)] == [
        "address",
        "first",
        "last",
    ]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("id", ["admin", "bob", "ann", "cid"]),
        ("-id", ["cid", "ann", "bob", "admin"]),
        ("created_at", ["admin", "bob", "ann", "cid"]),
        ("-created_at", ["cid", "ann", "bob", "admin"]),
        ("email", ["admin", "ann", "bob", "cid"]),
        ("-email", ["cid", "bob", "ann", "admin"]),
        ("last_name", ["admin", "cid", "bob", "ann"]),
        ("-last_name", ["ann", "bob", "cid", "admin"]),
    ],
)
def test_users_are_sorted(
    list_users: ListUsers, new_user: NewUser, sort: str, expected: list[str]
) -> None:
    new_user("bob", email="BOB@example.com", last_name="Bell")
    new_user("ann", last_name="Clark")
    new_user("cid", last_name="Adams")

    assert [name.lower() for name in names(list_users(sort=sort))] == expected


@pytest.mark.parametrize("sort", ["last_name", "-last_name"])
def test_pages_of_equals_do_not_overlap(
    list_users: ListUsers, new_user: NewUser, sort: str
) -> None:
    for number in range(6):
        new_user(f"user{number}")
    pages = [list_users(Paging(page, per_page=3), sort) for page in (1, 2, 3)]
    together = [user for page in pages for user in page.items]

    assert together == list_users(sort=sort).items
    assert [page.total for page in pages] == [7, 7, 7]


def test_what_can_be_sorted_by_is_public() -> None:
    assert set(SORTS) == {"id", "created_at", "email", "last_name"}


@pytest.mark.parametrize("length", [1, 20])
def test_a_list_costs_two_statements_however_long_it_is(
    session: Session,
    users: UserService,
    admin: User,
    statements: list[str],
    length: int,
) -> None:
    for number in range(length - 1):
        session.add(User(email=f"user{number}@example.com", password_hash="x"))
    session.commit()
    session.refresh(admin)
    statements.clear()
    found = [user.name for user in users.list_users(admin, ALL, "id", {}).items]

    assert len(found) == length
    assert len(statements) == 2


@pytest.mark.parametrize("role", [Role.USER, Role.EDITOR])
def test_only_admins_list_users(
    users: UserService, new_user: NewUser, role: Role
) -> None:
    with pytest.raises(ForbiddenError):
        users.list_users(new_user("ann", role), ALL, "id", {})
    with pytest.raises(UnauthorizedError):
        users.list_users(None, ALL, "id", {})
