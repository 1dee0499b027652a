"""What the tests of migrations share: a database, and what is done to it."""

import io
import sqlite3
import sys
import textwrap
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from sqlalchemy import Engine, event, inspect, text

MakeApp = Callable[..., Flask]
Migrate = Callable[[str], None]
Rows = Callable[..., list[tuple[Any, ...]]]

REVISIONS = {
    "nothing": "base",
    "create_the_tables": "f7a37b705b13",
    "normalize_emails": "8c41d6e0a9f2",
    "confirm_emails": "3b5c9d27e1a4",
}
NOW, LATER = "2026-11-20 08:00:00.000000", "2026-11-21 09:30:00.000000"
USER = """
    INSERT INTO users (id, email, first_name, last_name, password_hash, role,
    is_active, created_at, updated_at, deleted_at)
    VALUES (:id, :email, 'Ann', 'Lee', 'x', 'user', true, :now, :now, :deleted_at)
"""
USER_NORMALIZED = USER.replace("(id,", "(email_normalized, id,").replace(
    "(:id,", "(:email_normalized, :id,"
)
MIGRATION = """
import sqlalchemy as sa
from alembic import op

revision = "{name}"
down_revision = {before}


def upgrade():
{body}
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    """The database that is migrated: a file of SQLite, in a folder of the test.

    Who waits there for a transaction of its own would wait for ever.
    """
    return f"sqlite:///{tmp_path / 'app.db'}?timeout=0.2"


@pytest.fixture
def app(make_app: MakeApp, url: str) -> Iterator[Flask]:
    """An application on that database, which is empty."""
    app = make_app(SQLALCHEMY_DATABASE_URI=url)
    engine = engine_of(app)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", keep_in_memory)
    yield app
    engine.dispose()


def engine_of(app: Flask) -> Engine:
    """Return what connects to the database of an application."""
    with app.app_context():
        engine: Engine = app.extensions["sqlalchemy"].engine
    return engine


def keep_in_memory(driver: sqlite3.Connection, _record: object) -> None:
    """Have SQLite put nothing into the machine's folder for temporary files."""
    driver.execute("PRAGMA temp_store=MEMORY")


@pytest.fixture
def engine(app: Flask) -> Engine:
    """What connects to that database, as the application does."""
    return engine_of(app)


def config_of(app: Flask) -> Config:
    """Return what Alembic is told of the application's migrations."""
    config: Config = app.extensions["migrate"].migrate.get_config()
    return config


def migrate_to(app: Flask, change: Callable[[Config, str], None], to: str) -> None:
    """Run a command of Alembic that goes to a revision.

    A migration of the application goes by the name of its file.
    """
    with app.app_context():
        change(config_of(app), REVISIONS.get(to, to))


@pytest.fixture
def upgrade(app: Flask) -> Migrate:
    """A function that does what `flask db upgrade REVISION` does."""
    return partial(migrate_to, app, command.upgrade)


@pytest.fixture
def downgrade(app: Flask) -> Migrate:
    """A function that does what `flask db downgrade REVISION` does."""
    return partial(migrate_to, app, command.downgrade)


@pytest.fixture
def execute(engine: Engine) -> Callable[..., None]:
    """A function that executes a statement, once for each set of values."""

    def execute(statement: str, *values: dict[str, Any]) -> None:
        with engine.begin() as connection:
            connection.execute(text(statement), list(values) or None)

    return execute


@pytest.fixture
def rows(engine: Engine) -> Rows:
    """A function that returns the rows of a query."""

    def rows(query: str) -> list[tuple[Any, ...]]:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.execute(text(query))]

    return rows


@pytest.fixture
def add_users(engine: Engine) -> Callable[..., None]:
    """A function that adds a user for each address, numbered from `first_id` on."""

    def add_users(*emails: str, first_id: int = 1, deleted: bool = False) -> None:
        with engine.begin() as connection:
            columns = [c["name"] for c in inspect(connection).get_columns("users")]
            statement = USER_NORMALIZED if "email_normalized" in columns else USER
            values = [
                {
                    "id": number,
                    "email": email,
                    "email_normalized": email.strip().lower(),
                    "now": NOW,
                    "deleted_at": LATER if deleted else None,
                }
                for number, email in enumerate(emails, first_id)
            ]
            connection.execute(text(statement), values)

    return add_users


@pytest.fixture
def schema(engine: Engine) -> Callable[[str], dict[str, Any]]:
    """A function that returns what the database says of a table."""

    def schema(table: str) -> dict[str, Any]:
        told = inspect(engine)
        return {
            "columns": {
                c["name"]: f"{c['type']}{'' if c['nullable'] else ' NOT NULL'}"
                f"{'' if c['default'] is None else ' DEFAULT ' + c['default']}"
                for c in told.get_columns(table)
            },
            "indexes": {
                index["name"]: described(index) for index in told.get_indexes(table)
            },
            "checks": {
                check["name"]: check["sqltext"]
                for check in told.get_check_constraints(table)
            },
            "foreign keys": {
                key["name"]: (key["referred_table"], key["options"])
                for key in told.get_foreign_keys(table)
            },
        }

    return schema


def described(index: Any) -> str:
    """Return what an index is on, and for which rows it is."""
    options = index.get("dialect_options", {})
    condition = [f" WHERE {v}" for k, v in options.items() if k.endswith("_where")]
    columns = ", ".join(str(name) for name in index["column_names"])
    return f"{'UNIQUE ' * bool(index['unique'])}({columns}){''.join(condition)}"


@pytest.fixture
def tables(engine: Engine) -> Callable[[], set[str]]:
    """A function that returns the names of the tables, without Alembic's own."""

    def tables() -> set[str]:
        return set(inspect(engine).get_table_names()) - {"alembic_version"}

    return tables


@pytest.fixture
def versions(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which takes the place of the application's migrations."""
    folder = tmp_path / "versions"
    folder.mkdir()

    def use(config: Config) -> Config:
        config.set_main_option("path_separator", "os")
        config.set_main_option("version_locations", str(folder))
        return config

    migrate = app.extensions["migrate"].migrate
    monkeypatch.setattr(migrate, "configure_callbacks", [use])
    return folder


@pytest.fixture
def write_migration(versions: Path) -> Callable[[str, str], None]:
    """A function that writes a migration, each one after those before it."""
    return partial(write_in, versions)


def write_in(versions: Path, name: str, body: str) -> None:
    """Write a migration after those that a folder holds."""
    before = sorted(versions.glob("*.py"))
    source = MIGRATION.format(
        name=name,
        before=repr(before[-1].stem.partition("_")[2]) if before else None,
        body=textwrap.indent(body.strip("\n"), "    "),
    )
    (versions / f"{len(before)}_{name}.py").write_text(source, encoding="utf-8")


@pytest.fixture
def autogenerate(app: Flask, versions: Path) -> Callable[[str], str | None]:
    """A function that does what `flask db migrate -m MESSAGE` does.

    It returns what was written, or None if nothing was.
    """

    def autogenerate(message: str) -> str | None:
        before = set(versions.glob("*.py"))
        with app.app_context():
            migrate = app.extensions["migrate"].migrate
            config = migrate.get_config(opts=["autogenerate"])
            command.revision(config, message, autogenerate=True)
        written = set(versions.glob("*.py")) - before
        return "".join(f.read_text(encoding="utf-8") for f in written) or None

    return autogenerate


@pytest.fixture
def call(app: Flask, engine: Engine) -> Callable[..., None]:
    """A function that calls one function of a migration, as a migration would."""
    return partial(call_in, app, engine)


@pytest.fixture
def sql_for_postgresql(app: Flask) -> Callable[..., str]:
    """A function that returns what PostgreSQL would be sent; it needs no server."""
    return partial(write_sql, app)


def call_in(
    app: Flask, engine: Engine, migration: str, function: str, *arguments: Any
) -> None:
    """Call a function of a migration in a transaction of a database."""
    with engine.begin() as connection:
        context = MigrationContext.configure(connection)
        run_function(app, context, migration, function, *arguments)


def write_sql(app: Flask, migration: str, function: str, *arguments: Any) -> str:
    """Return the SQL of a function of a migration, without a database."""
    written = io.StringIO()
    options = {"as_sql": True, "output_buffer": written}
    context = MigrationContext.configure(dialect_name="postgresql", opts=options)
    run_function(app, context, migration, function, *arguments)
    return " ".join(written.getvalue().split())


def run_function(
    app: Flask, context: MigrationContext, migration: str, name: str, *arguments: Any
) -> None:
    """Call a function of a migration, with `op` on a context."""
    with app.app_context(), Operations.context(context):
        scripts = ScriptDirectory.from_config(config_of(app))
        script = scripts.get_revision(REVISIONS[migration])
        getattr(script.module, name)(*arguments)


@pytest.fixture
def without_models(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    """The day on which the application's models and types have other names.

    Whoever imports one of them finds that it is not there.
    """
    for name in [n for n in sys.modules if n.startswith("app.models")]:
        monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delattr(sys.modules[app.import_name], "models")
