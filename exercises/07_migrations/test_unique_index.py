import re
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

Do = Callable[..., None]


@pytest.fixture
def indexed(upgrade: Do, execute: Do, call: Do, statements: list[Any]) -> None:
    """The table `users`, with the index on `email` that the function makes."""
    upgrade("create_the_tables")
    execute("DROP INDEX uq_users_email_living")
    statements.clear()
    call("normalize_emails", "create_unique_index", "email")


@pytest.mark.usefixtures("indexed", "statements")
def test_two_living_users_cannot_share_a_value(add_users: Do) -> None:
    """The database refuses a second user who is not deleted with the same value."""
    add_users("ann@example.com")

    with pytest.raises(IntegrityError):
        add_users("ann@example.com", first_id=2)


@pytest.mark.usefixtures("indexed", "statements")
def test_deleted_users_leave_a_value_free(
    add_users: Do, rows: Callable[..., Any]
) -> None:
    """A value of deleted users may be used again: two are deleted, one is not.

    Whoever has deleted an account can register again with the same address.
    """
    add_users("ann@example.com", "ann@example.com", deleted=True)
    add_users("ann@example.com", first_id=3)

    assert rows("SELECT count(*) FROM users") == [(3,)]


def test_on_postgresql_the_index_has_the_condition_too(
    sql_for_postgresql: Callable[..., str],
) -> None:
    """PostgreSQL is told of the same condition, in the statement that makes the index.

    A condition that is given for one kind of database is left out on all others.
    """
    sql = sql_for_postgresql("normalize_emails", "create_unique_index", "email")
    plain = re.sub(r"[\s()]+", " ", sql.lower().replace("users.", ""))

    assert "where deleted_at is null" in plain
    assert "unique index uq_users_email_living" in plain


@pytest.mark.parametrize("column", ["email", "first_name"])
def test_the_index_is_on_the_column_that_is_asked_for(
    upgrade: Do, execute: Do, call: Do, schema: Callable[..., Any], column: str
) -> None:
    """The index is on that column alone, and is named after it."""
    upgrade("create_the_tables")
    execute("DROP INDEX uq_users_email_living")
    call("normalize_emails", "create_unique_index", column)
    index = schema("users")["indexes"].get(f"uq_users_{column}_living", "not there")

    assert index.startswith(f"UNIQUE ({column})")
