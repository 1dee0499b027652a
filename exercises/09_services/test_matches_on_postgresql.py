from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session


@pytest.fixture
def session(postgresql: str, new_engine: Callable[..., Engine]) -> Session:
    """A session on PostgreSQL, with one user."""
    from app.models import User

    session = Session(new_engine(postgresql))
    names = {"first_name": "Anna", "last_name": "Bell"}
    session.add(User(email="ann@example.com", password_hash="x", **names))
    session.commit()
    return session


@pytest.mark.parametrize("words", ["ANNA", "bell", "ANN@EXAMPLE"])
def test_capitals_make_no_difference_on_postgresql(
    session: Session, words: str, statements: list[Any]
) -> None:
    """PostgreSQL too finds a user in capitals as in small letters.

    Its LIKE tells them apart. That of SQLite does not, for the letters from A to Z.
    """
    from app.models import User
    from app.services.user_lists import matches

    statements.clear()
    with session:
        found = session.scalars(select(User.email).where(matches(words))).all()

    assert found == ["ann@example.com"]
