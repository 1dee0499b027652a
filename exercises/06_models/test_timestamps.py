from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import update
from sqlalchemy.orm import Session

LONG_AGO = datetime(2020, 2, 29, 12, 0, tzinfo=UTC)


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    """A session on a database with a table of users."""
    return open_session("users")


@pytest.fixture
def old_user(session: Session, make_user: Callable[..., Any]) -> Any:
    """A user who is stored, since long ago."""
    user = make_user(created_at=LONG_AGO, updated_at=LONG_AGO)
    session.add(user)
    session.commit()
    return user


def too_early(change: Callable[[str], None], read: Callable[[], Any]) -> list[Any]:
    """Make a few changes; return the times after them that are from before them."""
    found = []
    for name in ("ann", "bob", "cleo"):
        before = datetime.now(UTC)
        change(name)
        moment = read()
        if moment < before:
            found.append(moment)
    return found


@pytest.mark.parametrize("column", ["created_at", "updated_at"])
def test_a_new_row_has_the_time_of_now(
    session: Session,
    make_user: Callable[..., Any],
    statements: list[Any],
    column: str,
) -> None:
    """A row that is stored now has the time of now, and not one before that."""
    rows: list[Any] = []

    def register(name: str) -> None:
        rows.append(make_user(f"{name}@example.com"))
        session.add(rows[-1])
        session.commit()

    statements.clear()
    early = too_early(register, lambda: getattr(rows[-1], column))

    assert early == []


def test_a_change_moves_updated_at(
    session: Session, old_user: Any, statements: list[Any]
) -> None:
    """Whoever changes a row moves its `updated_at`, to the time of the change."""

    def rename(name: str) -> None:
        old_user.first_name = name
        session.commit()

    statements.clear()
    early = too_early(rename, lambda: old_user.updated_at)

    assert early == []


def test_a_statement_for_many_rows_moves_it_too(
    session: Session, old_user: Any, statements: list[Any]
) -> None:
    """An `update(User)` moves `updated_at` as well, and it loads no user for that."""
    from app.models import User

    def rename(name: str) -> None:
        session.execute(update(User).values(first_name=name))
        session.commit()

    statements.clear()
    early = too_early(rename, lambda: old_user.updated_at)

    assert early == []


def test_created_at_stays(
    session: Session, old_user: Any, statements: list[Any]
) -> None:
    """A change leaves `created_at` alone."""
    statements.clear()
    old_user.first_name = "ann"
    session.commit()
    created = old_user.created_at

    assert created == LONG_AGO
