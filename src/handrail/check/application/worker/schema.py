"""What migrations make, beside what models say: where Alembic compares nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from flask import Flask

COPY = "_alembic_tmp_"  # what Alembic calls the copy of a table that it alters
QUOTED = re.compile(r"('(?:[^']|'')*')")

Facts = dict[tuple[str, str, str], str]


def differences_of(app: Flask) -> list[dict[str, str]] | None:
    """Return where the migrations lead to another database than the models.

    Both are made in SQLite, in memory. None where the migrations cannot run there; no
    differences where there are none to run.
    """
    migrate = app.extensions.get("migrate")
    if migrate is None or not Path(migrate.directory).is_dir():
        return []
    sqlalchemy: Any = import_module("sqlalchemy")
    with app.app_context():
        models = migrate.db.metadata
        try:
            migrated = made_by_migrations(migrate, sqlalchemy)
            other = sqlalchemy.create_engine("sqlite://")
            models.create_all(other)
            said = facts_of(other, sqlalchemy) | members_of(models.tables.values())
        except BaseException:  # noqa: BLE001 (a migration for another database; sys.exit)
            return None
    return list(compared(said, migrated))


def made_by_migrations(migrate: Any, sqlalchemy: Any) -> Facts:
    """Run all migrations in an empty database, and return what they made.

    What a column's Enum holds does not stand in a database of SQLite, so it is noted
    where Alembic makes the column.
    """
    engine = migrate.db.engine
    engine.dispose()
    noted: Facts = {}
    with noting(noted):
        import_module("flask_migrate").upgrade(directory=migrate.directory)
    found = facts_of(engine, sqlalchemy)
    engine.dispose()
    return found | noted


class noting:  # noqa: N801 (used as a function)
    """Notes the members of the Enums that Alembic makes, meanwhile.

    Args:
        noted: Where they are noted.
    """

    def __init__(self, noted: Facts) -> None:
        self.noted = noted
        self.impl: Any = import_module("alembic.ddl.impl").DefaultImpl
        self.real = (self.impl.create_table, self.impl.add_column)

    def __enter__(self) -> None:
        """Listen."""
        noted, (create_table, add_column) = self.noted, self.real

        def create(impl: Any, table: Any, **more: Any) -> Any:
            noted.update(members_of([table]))
            return create_table(impl, table, **more)

        def add(impl: Any, name: str, column: Any, **more: Any) -> Any:
            noted.update(members_in(name, column))
            return add_column(impl, name, column, **more)

        self.impl.create_table, self.impl.add_column = create, add

    def __exit__(self, *_: object) -> None:
        """Listen no more."""
        self.impl.create_table, self.impl.add_column = self.real


def members_of(tables: Any) -> Facts:
    """Return the members of the Enums of some tables."""
    found: Facts = {}
    for table in tables:
        for column in table.columns:
            found.update(members_in(table.name, column))
    return found


def members_in(table: str, column: Any) -> Facts:
    """Return the members of a column's Enum; nothing for another column."""
    members = getattr(column.type, "enums", None)
    if not members:
        return {}
    name = table.removeprefix(COPY)
    return {("members", name, column.name): ", ".join(sorted(map(str, members)))}


def facts_of(engine: Any, sqlalchemy: Any) -> Facts:
    """Return the CHECKs of a database and the conditions of its indexes."""
    inspector = sqlalchemy.inspect(engine)
    found: Facts = {}
    for table in inspector.get_table_names():
        for check in inspector.get_check_constraints(table):
            text = plain(check["sqltext"])
            found["CHECK", table, check["name"] or text] = text
        for index in inspector.get_indexes(table):
            where = index.get("dialect_options", {}).get("sqlite_where")
            found["condition", table, index["name"] or ""] = plain(
                "" if where is None else str(where)
            )
    return found


def plain(text: str) -> str:
    """Return a condition without what means nothing: spaces, quotes, capitals.

    What stands in quotation marks as a value stays as it is.
    """
    parts = QUOTED.split(text)
    parts[::2] = [re.sub(r'[\s"`]+', " ", part).strip().lower() for part in parts[::2]]
    joined = " ".join(filter(None, parts))
    return re.sub(r"\s*([(),=<>!]+)\s*", r"\1", joined)


def compared(models: Facts, migrations: Facts) -> Iterator[dict[str, str]]:
    """Yield where two databases differ and Alembic is blind.

    A table, a column or an index that one of them lacks Alembic sees itself. A CHECK
    that has another name and says the same is none.
    """
    tables = {table for _, table, _ in models} & {table for _, table, _ in migrations}
    texts = [
        {(t, text) for (kind, t, _), text in facts.items() if kind == "CHECK"}
        for facts in (models, migrations)
    ]
    for kind, table, name in sorted(models.keys() | migrations.keys()):
        said, made = (f.get((kind, table, name)) for f in (models, migrations))
        is_check = kind == "CHECK" and table in tables
        is_same = is_check and {(table, said), (table, made)} & texts[0] & texts[1]
        is_known = is_check or None not in (said, made)
        if said != made and is_known and not is_same:
            yield {
                "kind": kind,
                "table": table,
                "name": name,
                "models": said or "",
                "migrations": made or "",
            }
