from collections.abc import Callable
from typing import Any

import pytest

Do = Callable[..., None]
Rows = Callable[[str], list[tuple[Any, ...]]]

SHELVES = """
op.create_table("shelves", sa.Column("id", sa.Integer, primary_key=True))
"""
BROKEN = """
op.create_table("readers", sa.Column("id", sa.Integer, primary_key=True))
raise ValueError("out of paper")
"""
LOOK = """
op.create_table("looks_{number}", sa.Column("locks", sa.Integer))
op.execute(
    "INSERT INTO looks_{number} SELECT count(*) FROM pg_locks"
    " WHERE locktype = 'advisory' AND granted AND pid = pg_backend_pid()"
)
"""


@pytest.fixture
def url(postgresql: str) -> str:
    """The database that is migrated: an empty one of PostgreSQL."""
    return postgresql


@pytest.mark.usefixtures("statements")
def test_a_failure_undoes_one_migration_on_postgresql(
    write_migration: Do, upgrade: Do, tables: Callable[[], set[str]], rows: Rows
) -> None:
    """On PostgreSQL a migration that fails is undone, and the one before it stays.

    Each has a transaction of its own. Else the locks of the first are held until the
    last is done, and the application waits.
    """
    write_migration("shelves", SHELVES)
    write_migration("broken", BROKEN)

    with pytest.raises(ValueError, match="out of paper"):
        upgrade("head")
    left = tables()

    assert left == {"shelves"}
    assert rows("SELECT version_num FROM alembic_version") == [("shelves",)]


def test_it_holds_the_lock_in_every_migration_on_postgresql(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """On PostgreSQL the connection holds an advisory lock while each migration runs.

    Two servers that start at once would both migrate. With the lock, one waits.
    """
    write_migration("first", LOOK.format(number=1))
    write_migration("second", LOOK.format(number=2))
    upgrade("head")
    locks = rows("SELECT * FROM looks_1 UNION ALL SELECT * FROM looks_2")

    assert locks == [(1,), (1,)]
