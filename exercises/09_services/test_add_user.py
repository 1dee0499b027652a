from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from werkzeug.security import check_password_hash

PASSWORD = "Correct horse 7"
ADDRESS = "ann@example.com"


def count(session: Session) -> int | None:
    """Return how many users the table has."""
    from app.models import User

    return session.scalar(select(func.count()).select_from(User))


def test_an_account_is_stored(
    users: Any, stored: Callable[..., Any], statements: list[Any]
) -> None:
    """The account is there for the next request, with its role and its names."""
    from app.models import Role

    statements.clear()
    user = users.add("Ann@example.com", PASSWORD, Role.EDITOR, last_name="Bell")
    names = ("email", "email_normalized", "role", "last_name", "is_active")
    columns = stored(user.id, *names)

    assert columns == ("Ann@example.com", ADDRESS, Role.EDITOR, "Bell", True)


def test_the_password_is_stored_as_its_hash(
    users: Any, stored: Callable[..., Any], statements: list[Any]
) -> None:
    """The table has a hash of the password, and not the password."""
    from app.models import Role

    statements.clear()
    user = users.add(ADDRESS, PASSWORD, Role.USER)
    password_hash = stored(user.id, "password_hash")

    assert PASSWORD not in password_hash
    assert check_password_hash(password_hash, PASSWORD)


def test_a_password_that_has_leaked_makes_no_account(
    users: Any, breaches: Any, session: Session, statements: list[Any]
) -> None:
    """A password that has leaked is refused, and no account is stored."""
    from app.models import Role
    from app.services.passwords import BreachedPasswordError

    breaches.leaked.add(PASSWORD)
    statements.clear()
    with pytest.raises(BreachedPasswordError):
        users.add(ADDRESS, PASSWORD, Role.USER)
    number = count(session)

    assert number == 0


@pytest.mark.parametrize("email", [ADDRESS, "ANN@Example.com"])
def test_an_address_that_is_taken_is_a_conflict(
    users: Any, store: Callable[..., int], email: str, statements: list[Any]
) -> None:
    """An address that a living user has is refused with a 409, in any spelling."""
    from app.exceptions import ConflictError
    from app.models import Role

    store("ann")
    statements.clear()
    with pytest.raises(ConflictError):
        users.add(email, PASSWORD, Role.USER)


def test_who_comes_in_between_makes_a_conflict(
    users: Any, engine: Engine, store: Callable[..., int], statements: list[Any]
) -> None:
    """An address that somebody takes right before the INSERT is a conflict too.

    The test stores it at that moment, as another request would. A query that was
    sent before cannot know of it.
    """
    from app.exceptions import ConflictError
    from app.models import Role

    came: list[int] = []

    def come_in_between(*sending: Any) -> None:
        if sending[2].startswith("INSERT INTO users") and not came:
            came.append(1)
            store("ann")

    event.listen(engine, "before_cursor_execute", come_in_between)
    statements.clear()
    with pytest.raises(ConflictError):
        users.add(ADDRESS, PASSWORD, Role.USER)


def test_a_session_is_good_after_a_conflict(
    users: Any, session: Session, store: Callable[..., int], statements: list[Any]
) -> None:
    """After a conflict the session does its work, and has nothing left of the user."""
    from app.exceptions import ConflictError
    from app.models import Role

    store("ann")
    statements.clear()
    with pytest.raises(ConflictError):
        users.add(ADDRESS, PASSWORD, Role.USER)
    users.add("bob@example.com", PASSWORD, Role.USER)
    number = count(session)

    assert number == 2


def test_the_address_of_a_deleted_account_is_free(
    users: Any,
    store: Callable[..., int],
    stored: Callable[..., Any],
    statements: list[Any],
) -> None:
    """Who has deleted the account can register again with the same address."""
    from app.models import Role

    store("ann", deleted_at=datetime(2026, 5, 1, tzinfo=UTC))
    statements.clear()
    user = users.add(ADDRESS, PASSWORD, Role.USER)
    email = stored(user.id, "email")

    assert email == ADDRESS


def test_another_failure_of_the_database_is_no_conflict(
    users: Any, engine: Engine, statements: list[Any]
) -> None:
    """A database without its tables is a failure, and no address that is taken."""
    from app.models import Base, Role

    Base.metadata.drop_all(engine)
    statements.clear()
    with pytest.raises(OperationalError):
        users.add(ADDRESS, PASSWORD, Role.USER)
