from collections.abc import Callable
from typing import Any

import pytest

Migrate = Callable[[str], None]
Rows = Callable[[str], list[tuple[Any, ...]]]


def test_users_who_are_there_have_confirmed_nothing(
    upgrade: Migrate, add_users: Callable[..., None], rows: Rows
) -> None:
    """Users who were there before have an empty `email_confirmed_at`.

    The migration runs on a table that has rows. Nobody has asked these people yet.
    """
    upgrade("normalize_emails")
    add_users("ann@example.com", "bob@example.com")
    upgrade("confirm_emails")
    users = rows("SELECT email, email_confirmed_at FROM users ORDER BY id")

    assert users == [("ann@example.com", None), ("bob@example.com", None)]


def test_all_else_is_as_it_was(
    upgrade: Migrate, add_users: Callable[..., None], rows: Rows
) -> None:
    """The migration changes nothing else of the users who were there before."""
    upgrade("normalize_emails")
    add_users("Ann@Example.com", "bob@example.com")
    query = "SELECT id, email, email_normalized, role, updated_at FROM users"
    before = rows(query)
    upgrade("confirm_emails")

    assert rows(query) == before


def test_a_user_who_is_added_later_has_confirmed_nothing(
    upgrade: Migrate, add_users: Callable[..., None], rows: Rows
) -> None:
    """A user who is added later has confirmed nothing either.

    So the column may be empty, and the database fills nothing in.
    """
    upgrade("confirm_emails")
    add_users("ann@example.com")

    assert rows("SELECT email_confirmed_at FROM users") == [(None,)]


def test_on_postgresql_the_time_has_a_zone(
    sql_for_postgresql: Callable[..., str],
) -> None:
    """On PostgreSQL the column keeps the zone of a time, as the model asks.

    SQLite has no such type, so there nobody would notice.
    """
    sql = sql_for_postgresql("confirm_emails", "upgrade")

    assert "email_confirmed_at TIMESTAMP WITH TIME ZONE" in sql


@pytest.mark.usefixtures("without_models")
def test_it_needs_nothing_of_the_application(
    upgrade: Migrate, schema: Callable[[str], dict[str, Any]]
) -> None:
    """The migration still runs when the models and their types have other names.

    It is kept for years, and run again on every new database.
    """
    upgrade("confirm_emails")
    columns = schema("users")["columns"]

    assert "email_confirmed_at" in columns
