from collections.abc import Callable
from typing import Any

import pytest
from alembic import command
from flask import Flask
from sqlalchemy.exc import IntegrityError

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
BOOKS = """
shelf = sa.ForeignKey("shelves.id", name="fk_books", ondelete="{on_delete}")
op.create_table(
    "books",
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("shelf_id", sa.Integer, shelf),
)
op.execute("INSERT INTO books VALUES (7, 1)")
"""
REBUILD = """
with op.batch_alter_table("shelves") as table:
    table.alter_column("name", nullable=False)
"""


@pytest.mark.usefixtures("statements")
@pytest.mark.parametrize("on_delete", ["CASCADE", "SET NULL", "RESTRICT"])
def test_rows_that_refer_to_a_table_are_kept(
    write_migration: Do, upgrade: Do, rows: Rows, statements: list[Any], on_delete: str
) -> None:
    """A book stays on its shelf while a migration makes a column of `shelves` NOT NULL.

    For that, SQLite copies the table and drops the old one. While foreign keys are
    checked, the drop is a deletion of every shelf, and the books go with them.
    """
    write_migration("shelves", SHELVES)
    write_migration("books", BOOKS.format(on_delete=on_delete))
    upgrade("books")
    statements.clear()
    write_migration("name_needed", REBUILD)
    upgrade("name_needed")

    assert rows("SELECT id, shelf_id FROM books") == [(7, 1)]


@pytest.mark.usefixtures("statements")
def test_foreign_keys_are_checked_after_an_upgrade(
    write_migration: Do, upgrade: Do, execute: Do
) -> None:
    """After an upgrade a book on a shelf that does not exist is refused again."""
    write_migration("shelves", SHELVES)
    write_migration("books", BOOKS.format(on_delete="CASCADE"))
    upgrade("books")

    with pytest.raises(IntegrityError):
        execute("INSERT INTO books VALUES (8, 99)")


@pytest.mark.usefixtures("statements")
def test_foreign_keys_are_checked_after_a_failure(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """After a migration that failed, foreign keys are checked again.

    The connection goes back to the pool, and whoever has it next relies on it.
    """
    write_migration("shelves", SHELVES)
    write_migration("broken", SHELVES)

    with pytest.raises(Exception, match="already exists"):
        upgrade("broken")
    assert rows("PRAGMA foreign_keys") == [(1,)]


def test_foreign_keys_are_checked_after_a_look(
    write_migration: Do, upgrade: Do, app: Flask, rows: Rows
) -> None:
    """After `flask db current`, which changes nothing, they are checked again too."""
    write_migration("shelves", SHELVES)
    upgrade("shelves")
    with app.app_context():
        command.current(app.extensions["migrate"].migrate.get_config())

    assert rows("PRAGMA foreign_keys") == [(1,)]


def test_what_a_migration_did_is_kept(
    write_migration: Do, upgrade: Do, rows: Rows
) -> None:
    """What a migration has done is there afterwards, for other connections too."""
    write_migration("shelves", SHELVES)
    upgrade("shelves")

    assert rows("SELECT name FROM shelves") == [("red",)]
