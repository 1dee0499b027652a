from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

ROLE = text("SELECT role FROM users")


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    """A session on a database with a table of users."""
    return open_session("users")


@pytest.mark.parametrize("value", ["user", "editor", "admin"])
def test_the_value_of_a_role_is_stored(
    session: Session,
    make_user: Callable[..., Any],
    statements: list[Any],
    value: str,
) -> None:
    """The database has the value of the role: `editor`, and not `EDITOR`.

    The value is what tokens, answers and reports say. The name is Python's alone.
    """
    from app.models import Role

    statements.clear()
    session.add(make_user(role=Role(value)))
    session.commit()
    stored = session.scalar(ROLE)

    assert stored == value


@pytest.mark.parametrize("value", ["user", "editor", "admin"])
def test_a_role_comes_back_as_a_role(
    session: Session,
    make_user: Callable[..., Any],
    statements: list[Any],
    value: str,
) -> None:
    """What is read from the database is a member of `Role`, and no text."""
    from app.models import Role

    user = make_user(role=Role(value))
    session.add(user)
    session.commit()
    statements.clear()
    read = user.role

    assert read is Role(value)


def test_a_new_user_has_the_ordinary_role(
    session: Session, make_user: Callable[..., Any]
) -> None:
    """A user for whom no role is named is an ordinary one."""
    from app.models import Role

    user = make_user()
    session.add(user)
    session.commit()
    read = user.role

    assert read is Role.USER


@pytest.mark.parametrize("written", ["root", "Admin", ""])
def test_the_database_takes_no_other_role(
    session: Session,
    make_user: Callable[..., Any],
    statements: list[Any],
    written: str,
) -> None:
    """The database refuses a role that there is not, whoever writes it.

    Not all that writes is this application: there are migrations, scripts, a console.
    The constraint is named `ck_users_role`, so that a migration can alter it.
    """
    session.add(make_user())
    session.commit()
    statements.clear()
    with pytest.raises(IntegrityError) as caught:
        session.execute(text("UPDATE users SET role = :role"), {"role": written})
    broken = str(caught.value.orig).split()[-1]

    assert broken == "ck_users_role"
