from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete, func, inspect, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

LogIn = Callable[[Any], None]


@pytest.fixture
def session(open_session: Callable[..., Session]) -> Session:
    """A session on a database with tables of users and of their logins."""
    return open_session("users", "token_families")


@pytest.fixture
def log_in(session: Session) -> LogIn:
    """A function that stores one more login of the user with this id."""
    from app.models import TokenFamily

    def log_in(user_id: Any) -> None:
        number = session.scalar(select(func.count()).select_from(TokenFamily))
        expires = datetime.now(UTC) + timedelta(days=30)
        session.add(
            TokenFamily(user_id=user_id, current_jti=f"{number}", expires_at=expires)
        )
        session.commit()

    return log_in


@pytest.fixture
def ann(session: Session, make_user: Callable[..., Any]) -> Any:
    """A user who is stored."""
    user = make_user("ann@example.com")
    session.add(user)
    session.commit()
    return user


def test_the_tables_can_be_made(open_session: Callable[..., Session]) -> None:
    """The table of logins can be made beside that of users.

    SQLAlchemy looks the table up by its name when it makes this one.
    """
    session = open_session("users", "token_families")
    names = inspect(session.connection()).get_table_names()

    assert sorted(names) == ["token_families", "users"]


def test_a_login_needs_a_user_who_exists(
    ann: Any, log_in: LogIn, statements: list[Any]
) -> None:
    """The database refuses the login of a user whom it does not have."""
    statements.clear()
    with pytest.raises(IntegrityError):
        log_in(ann.id + 1)


def test_a_user_may_have_several_logins(
    session: Session, ann: Any, log_in: LogIn, statements: list[Any]
) -> None:
    """A user logs in on a phone and on a laptop, and has two logins."""
    from app.models import TokenFamily

    statements.clear()
    log_in(ann.id)
    log_in(ann.id)
    owners = session.scalars(select(TokenFamily.user_id)).all()

    assert owners == [ann.id, ann.id]


def test_the_logins_go_with_their_user(
    session: Session,
    ann: Any,
    make_user: Callable[..., Any],
    log_in: LogIn,
    statements: list[Any],
) -> None:
    """When a user's row is deleted, the logins of that user go, and no others."""
    from app.models import TokenFamily, User

    bob = make_user("bob@example.com")
    session.add(bob)
    session.flush()
    for user in (ann, bob):
        log_in(user.id)
    statements.clear()
    session.execute(delete(User).filter_by(email="ann@example.com"))
    owners = session.scalars(select(TokenFamily.user_id)).all()

    assert owners == [bob.id]


def test_the_logins_of_a_user_are_found_by_an_index(session: Session) -> None:
    """An index begins with `user_id`: no database makes one for a foreign key unasked.

    Without it, every deletion of a user reads the logins of all of them.
    """
    indexes = inspect(session.connection()).get_indexes("token_families")
    first_columns = [index["column_names"][0] for index in indexes]

    assert "user_id" in first_columns
