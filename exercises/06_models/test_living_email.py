from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

Register = Callable[[str], Any]
PLAN_OF_THE_LIST = text(
    "EXPLAIN QUERY PLAN SELECT * FROM users ORDER BY created_at DESC, id DESC LIMIT 20"
)
MIDNIGHT = datetime(2026, 3, 29, tzinfo=UTC)


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    """A session on a database with a table of users."""
    return open_session("users")


@pytest.fixture
def register(session: Session, make_user: Callable[..., Any]) -> Register:
    """A function that stores a user with this address."""

    def register(email: str) -> Any:
        user = make_user(email)
        session.add(user)
        session.commit()
        return user

    return register


@pytest.mark.parametrize("typed", ["ann@example.com", "ANN@Example.com"])
def test_an_address_is_that_of_one_user(
    session: Session,
    make_user: Callable[..., Any],
    register: Register,
    statements: list[Any],
    typed: str,
) -> None:
    """The database refuses a second user with an address, however it is spelt."""
    register("ann@example.com")
    session.add(make_user(typed))
    statements.clear()
    with pytest.raises(IntegrityError):
        session.commit()


def test_other_people_have_other_addresses(
    register: Register, statements: list[Any]
) -> None:
    """Users with different addresses do not get into each other's way."""
    statements.clear()
    register("ann@example.com")
    register("bob@example.com")


def test_the_address_of_a_deleted_user_is_free(
    session: Session, register: Register, statements: list[Any]
) -> None:
    """Who deletes the account can register again with the address, and again.

    The rows of deleted users stay in the table.
    """
    statements.clear()
    for _ in range(2):
        register("ann@example.com").deleted_at = MIDNIGHT
        session.commit()
    register("ann@example.com")


def test_a_deleted_user_does_not_come_back_beside_another(
    session: Session, register: Register, statements: list[Any]
) -> None:
    """A deletion cannot be undone while another user has the address."""
    gone = register("ann@example.com")
    gone.deleted_at = MIDNIGHT
    session.commit()
    register("ann@example.com")
    statements.clear()
    gone.deleted_at = None
    with pytest.raises(IntegrityError):
        session.commit()


def test_a_user_who_is_locked_out_keeps_the_address(
    session: Session,
    make_user: Callable[..., Any],
    register: Register,
    statements: list[Any],
) -> None:
    """The address of a user who may not log in, and is not deleted, is not free."""
    register("ann@example.com").is_active = False
    session.commit()
    session.add(make_user("ann@example.com"))
    statements.clear()
    with pytest.raises(IntegrityError):
        session.commit()


def test_the_newest_users_are_found_without_sorting(
    session: Session, statements: list[Any]
) -> None:
    """The list of users, the newest first, is read from an index in its order.

    SQLite tells how it is going to run a query. `USE TEMP B-TREE` means that it reads
    all users and sorts them, to show twenty.
    """
    statements.clear()
    steps = [row.detail for row in session.execute(PLAN_OF_THE_LIST)]

    assert not [step for step in steps if "TEMP B-TREE" in step]


def test_the_indexes_keep_their_names(session: Session) -> None:
    """Both indexes have the names that they had, by which migrations find them."""
    indexes = inspect(session.connection()).get_indexes("users")
    names = {index["name"] for index in indexes}

    assert names >= {"uq_users_email_normalized_living", "ix_users_created_at_id"}
