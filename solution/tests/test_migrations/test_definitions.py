from itertools import pairwise

import pytest
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import (
    CheckConstraint,
    Column,
    Enum,
    Index,
    Integer,
    MetaData,
    Table,
    text,
)

from app.extensions import db
from tests.migrating import MIGRATIONS, downgrade, upgrade
from tests.test_migrations.definitions import definitions

SCRIPTS = list(ScriptDirectory(str(MIGRATIONS)).walk_revisions())
STEPS = list(pairwise(["base", *(script.revision for script in reversed(SCRIPTS))]))


def books(
    condition: str = "pages > 0",
    check: str = "pages < 9000",
    members: tuple[str, ...] = ("new", "read"),
) -> MetaData:
    """Return a table with a partial index, a CHECK and an Enum."""
    metadata = MetaData()
    where = text(condition)
    Table(
        "books",
        metadata,
        Column("pages", Integer),
        Column("state", Enum(*members, native_enum=False, create_constraint=True)),
        CheckConstraint(check, name="ck_books_pages"),
        Index("ix_books_pages", "pages", sqlite_where=where, postgresql_where=where),
    )
    return metadata


def made_of(metadata: MetaData) -> set[str]:
    """Return the definitions that models lead to, and leave the database empty."""
    metadata.create_all(db.engine)
    found = definitions(db.engine)
    metadata.drop_all(db.engine)
    return found


@pytest.mark.usefixtures("migrated")
def test_the_migrations_make_what_the_models_say_to_the_letter() -> None:
    upgrade()
    migrated = definitions(db.engine)
    downgrade()

    assert migrated == made_of(db.metadata)


@pytest.mark.usefixtures("migrated")
def test_a_migration_that_is_undone_leaves_what_was_there() -> None:
    before = {}
    for earlier, later in STEPS:
        before[earlier] = definitions(db.engine)
        upgrade(later)

    for earlier, _ in reversed(STEPS):
        downgrade(earlier)
        assert definitions(db.engine) == before[earlier]


@pytest.mark.usefixtures("migrated")
def test_what_is_the_same_has_the_same_definitions() -> None:
    assert made_of(books()) == made_of(books())


@pytest.mark.parametrize(
    "changed",
    [
        books(condition="pages > 1"),
        books(check="pages < 8000"),
        books(members=("new", "read", "lost")),
    ],
    ids=["condition", "check", "member"],
)
def test_a_change_that_alembic_does_not_see_is_found(
    migrated: Flask, changed: MetaData
) -> None:
    assert migrated
    assert made_of(changed) != made_of(books())
