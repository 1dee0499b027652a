from collections.abc import Callable
from typing import Any

import pytest

Do = Callable[..., None]
Rows = Callable[[str], list[tuple[Any, ...]]]

SHELVES = """
op.create_table(
    "shelves",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(20)),
)
op.execute("INSERT INTO shelves VALUES (1, 'red')")
"""


@pytest.fixture
def url(postgresql: str) -> str:
    """The database that is migrated: an empty one of PostgreSQL."""
    return postgresql


def test_a_migration_runs_on_postgresql(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """On PostgreSQL a migration runs, and what it did is there afterwards.

    Nothing has to be switched off there: it alters a table where it is.
    """
    write_migration("shelves", SHELVES)
    upgrade("shelves")

    assert rows("SELECT name FROM shelves") == [("red",)]
