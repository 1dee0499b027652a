import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Session

from app.exceptions import ConflictError
from app.models import User
from app.services.transactions import commit
from tests.test_services.rows import stored


def add(session: Session, email: str) -> User:
    user = User(email=email, password_hash="x")
    session.add(user)
    return user


def count(session: Session) -> int | None:
    return session.scalar(select(func.count()).select_from(User))


def test_what_is_committed_stays(session: Session) -> None:
    ann = add(session, "ann@example.com")
    commit(session, "taken")

    assert stored(session, ann).email == "ann@example.com"


def test_what_stands_against_a_constraint_is_a_conflict(session: Session) -> None:
    add(session, "ann@example.com")
    commit(session, "taken")
    add(session, "bob@example.com")
    add(session, "ann@example.com")

    with pytest.raises(ConflictError, match=r"\Ataken\Z"):
        commit(session, "taken")
    assert count(session) == 1


def test_a_session_is_good_after_a_conflict(session: Session) -> None:
    for _ in range(2):
        add(session, "ann@example.com")
    with pytest.raises(ConflictError):
        commit(session, "taken")
    add(session, "ann@example.com")
    commit(session, "taken")

    assert count(session) == 1


def test_another_error_is_no_conflict(session: Session) -> None:
    add(session, "ann@example.com").created_at = "yesterday"  # type: ignore[assignment] # the mistake

    with pytest.raises(StatementError):
        commit(session, "taken")
