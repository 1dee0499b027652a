from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

Do = Callable[..., None]


@pytest.fixture
def url(postgresql: str) -> str:
    """The database that is migrated: an empty one of PostgreSQL."""
    return postgresql


@pytest.fixture
def indexed(upgrade: Do, execute: Do, call: Do, statements: list[Any]) -> None:
    """The table `users`, with the index on `email` that the function makes."""
    upgrade("create_the_tables")
    execute("DROP INDEX uq_users_email_living")
    statements.clear()
    call("normalize_emails", "create_unique_index", "email")


@pytest.mark.usefixtures("indexed", "statements")
def test_two_living_users_cannot_share_a_value_on_postgresql(add_users: Do) -> None:
    """PostgreSQL refuses a second user who is not deleted with the same value."""
    add_users("ann@example.com")

    with pytest.raises(IntegrityError):
        add_users("ann@example.com", first_id=2)


@pytest.mark.usefixtures("indexed", "statements")
def test_deleted_users_leave_a_value_free_on_postgresql(
    add_users: Do, rows: Callable[..., Any]
) -> None:
    """On PostgreSQL too a value of deleted users may be used again."""
    add_users("ann@example.com", "ann@example.com", deleted=True)
    add_users("ann@example.com", first_id=3)

    assert rows("SELECT count(*) FROM users") == [(3,)]
