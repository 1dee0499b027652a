import warnings
from collections.abc import Callable
from typing import Any

import pytest
from alembic.util import CommandError

Do = Callable[..., None]
Rows = Callable[[str], list[tuple[Any, ...]]]
Tables = Callable[[], set[str]]
Autogenerate = Callable[[str], str | None]

SHELVES = """
op.create_table(
    "shelves",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("name", sa.String(20)),
)
op.execute("INSERT INTO shelves VALUES (1, 'red')")
"""
BOOKS = """
op.create_table(
    "books",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("shelf_id", sa.Integer, sa.ForeignKey("shelves.id", ondelete="CASCADE")),
)
op.execute("INSERT INTO books VALUES (7, 1)")
"""
REBUILD = """
with op.batch_alter_table("shelves") as table:
    table.alter_column("name", nullable=False)
"""
BROKEN = """
op.create_table("readers", sa.Column("id", sa.Integer, primary_key=True))
op.execute("INSERT INTO readers VALUES (1)")
raise ValueError("out of paper")
"""


def test_what_a_migration_did_is_kept(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """What migrations have done is there afterwards, and Alembic knows the last one."""
    write_migration("shelves", SHELVES)
    write_migration("books", BOOKS)
    upgrade("head")

    assert rows("SELECT name FROM shelves") == [("red",)]
    assert rows("SELECT version_num FROM alembic_version") == [("books",)]


@pytest.mark.usefixtures("statements")
def test_a_migration_that_fails_leaves_nothing(
    write_migration: Do, upgrade: Do, tables: Tables
) -> None:
    """A migration that fails at its end has done nothing: the table is not there.

    Half of it would be in the way when it is mended and runs again.
    """
    write_migration("broken", BROKEN)

    with pytest.raises(ValueError, match="out of paper"):
        upgrade("head")
    left = tables()

    assert left == set()


@pytest.mark.usefixtures("statements")
def test_on_sqlite_all_of_them_are_one_transaction(
    write_migration: Do, upgrade: Do, tables: Tables
) -> None:
    """On SQLite the migrations of one upgrade are done all together, or none is.

    Between two transactions another process could begin the same migration.
    """
    write_migration("shelves", SHELVES)
    write_migration("broken", BROKEN)

    with pytest.raises(ValueError, match="out of paper"):
        upgrade("head")
    left = tables()

    assert left == set()


@pytest.mark.usefixtures("statements")
def test_rows_that_refer_to_a_table_are_kept(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """A book stays on its shelf while SQLite copies the table of shelves."""
    write_migration("shelves", SHELVES)
    write_migration("books", BOOKS)
    write_migration("name_needed", REBUILD)
    upgrade("head")

    assert rows("SELECT id, shelf_id FROM books") == [(7, 1)]


@pytest.mark.usefixtures("statements")
def test_rows_that_refer_to_nothing_are_refused(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """A migration that leaves a book without its shelf is refused and undone.

    While foreign keys are off, SQLite says nothing of it. `refuse_orphans` does.
    """
    write_migration("shelves", SHELVES)
    write_migration("books", BOOKS)
    upgrade("head")
    write_migration("no_shelves", 'op.execute("DELETE FROM shelves")')

    with pytest.raises(CommandError, match="books to shelves"):
        upgrade("head")
    assert rows("SELECT id FROM shelves") == [(1,)]


def test_it_uses_nothing_deprecated(write_migration: Do, upgrade: Do) -> None:
    """An upgrade gives no warning: what is deprecated today is gone some day."""
    write_migration("shelves", SHELVES)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        upgrade("head")
    told = [str(warning.message) for warning in caught]

    assert told == []


def test_what_is_written_needs_nothing_of_the_application(
    autogenerate: Autogenerate,
) -> None:
    """`flask db migrate` writes types of SQLAlchemy, and none of the application."""
    written = autogenerate("everything") or ""

    assert "sa.DateTime(timezone=True)" in written
    assert "app.models" not in written


def test_what_is_written_is_for_sqlite_too(autogenerate: Autogenerate) -> None:
    """`flask db migrate` writes changes in batches, as Flask-Migrate asks for."""
    written = autogenerate("everything") or ""

    assert "batch_alter_table" in written


def test_where_nothing_changed_nothing_is_written(
    autogenerate: Autogenerate, upgrade: Do
) -> None:
    """`flask db migrate` writes no second file where the database agrees already."""
    autogenerate("everything")
    upgrade("head")
    second = autogenerate("nothing")

    assert second is None
