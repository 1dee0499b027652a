from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

TYPE_OF_ROLE = text(
    "SELECT data_type FROM information_schema.columns "
    "WHERE table_schema = current_schema() "
    "AND table_name = 'users' AND column_name = 'role'"
)


@pytest.fixture
def session(postgresql: str, open_session: Callable[..., Session]) -> Session:
    """A session on PostgreSQL, on a table of users."""
    return open_session("users", url=postgresql)


def test_a_role_is_text_on_postgresql(session: Session, statements: list[Any]) -> None:
    """On PostgreSQL too a role is text, and no type is made for it.

    A new role needs a new constraint then. A type needs `ALTER TYPE`, which takes
    members in and lets none out.
    """
    statements.clear()
    stored_as = session.scalar(TYPE_OF_ROLE)

    assert stored_as in {"character varying", "text"}


def test_no_other_role_is_taken_on_postgresql(
    session: Session, make_user: Callable[..., Any], statements: list[Any]
) -> None:
    """PostgreSQL refuses a role that there is not."""
    session.add(make_user())
    session.flush()
    statements.clear()
    with pytest.raises(IntegrityError) as caught:
        session.execute(text("UPDATE users SET role = 'root'"))
    message = str(caught.value.orig)

    assert '"ck_users_role"' in message
