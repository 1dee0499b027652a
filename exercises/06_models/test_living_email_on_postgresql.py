from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

Register = Callable[[str], Any]
MIDNIGHT = datetime(2026, 3, 29, tzinfo=UTC)


@pytest.fixture
def session(postgresql: str, open_session: Callable[..., Session]) -> Session:
    """A session on PostgreSQL, on a table of users."""
    return open_session("users", url=postgresql)


@pytest.fixture
def register(session: Session, make_user: Callable[..., Any]) -> Register:
    """A function that stores a user with this address."""

    def register(email: str) -> Any:
        user = make_user(email)
        session.add(user)
        session.commit()
        return user

    return register


def test_an_address_is_that_of_one_user_on_postgresql(
    session: Session,
    make_user: Callable[..., Any],
    register: Register,
    statements: list[Any],
) -> None:
    """PostgreSQL refuses a second user with an address, however it is spelt."""
    register("ann@example.com")
    session.add(make_user("ANN@Example.com"))
    statements.clear()
    with pytest.raises(IntegrityError):
        session.commit()


def test_the_address_of_a_deleted_user_is_free_on_postgresql(
    session: Session, register: Register, statements: list[Any]
) -> None:
    """On PostgreSQL too, who deletes the account can register again, and again."""
    statements.clear()
    for _ in range(2):
        register("ann@example.com").deleted_at = MIDNIGHT
        session.commit()
    register("ann@example.com")
