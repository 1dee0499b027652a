"""Runs the migrations on the application's own database: Alembic calls this file."""

import logging
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from alembic.operations.ops import MigrationScript
from alembic.runtime.migration import MigrationContext, MigrationInfo
from alembic.util import CommandError
from flask import current_app
from sqlalchemy import Connection, func, select
from sqlalchemy.types import TypeDecorator

# A number that nothing else in the database locks by.
LOCK = 7_239_581
PAUSE_SECONDS = 0.2
# A migration may take as long as it needs. It gives up on a table that others use: all
# who come after wait behind one who waits.
LIMITS = {
    "statement_timeout": "0",
    "idle_in_transaction_session_timeout": "0",
    "lock_timeout": "10s",
}
PROGRESS = ("alembic.runtime.migration", "alembic.autogenerate")


def run_migrations() -> None:
    """Run each migration in a transaction of its own: all of it, or nothing.

    SQLite runs all of them in one, which nobody else can start in the meantime: it has
    no lock that outlasts a transaction.
    """
    extension = current_app.extensions["migrate"]
    with extension.db.engine.connect() as connection, foreign_keys_off(connection):
        if connection.dialect.name == "postgresql":
            wait_for_turn(connection)
        context.configure(
            connection=connection,
            target_metadata=extension.db.metadata,
            transaction_per_migration=connection.dialect.name != "sqlite",
            transactional_ddl=True,
            on_version_apply=refuse_orphans,
            process_revision_directives=skip_empty,
            render_item=render_plain_type,
            **extension.configure_args,
        )
        with context.begin_transaction():
            context.run_migrations()


def wait_for_turn(connection: Connection) -> None:
    """Wait until nobody else migrates this database of PostgreSQL, and keep others out.

    The lock and the limits below end with the connection. The lock is asked for over
    and over: a statement that waits keeps others from making an index concurrently,
    and the two would wait for each other.
    """
    connection.detach()
    for limit, value in LIMITS.items():
        connection.exec_driver_sql(f"SET {limit} = '{value}'")
    while not connection.scalar(select(func.pg_try_advisory_lock(LOCK))):
        connection.commit()
        time.sleep(PAUSE_SECONDS)
    connection.commit()


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    """Let SQLite rebuild a table that others refer to.

    It alters most of a table by copying it and dropping the old one, and while it
    checks foreign keys that deletes or forbids the rows that refer to it. The setting
    holds outside of transactions only, so it goes to the driver.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.rollback()
        driver.execute("PRAGMA foreign_keys=ON")


def refuse_orphans(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[Any],
    run_args: Mapping[str, Any],
) -> None:
    """Undo a migration after which rows of SQLite refer to rows that are not there."""
    connection = ctx.connection
    if connection is None or connection.dialect.name != "sqlite":
        return
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    if orphans:
        tables = ", ".join(sorted({f"{row[0]} to {row[2]}" for row in orphans}))
        raise CommandError(f"{step.up_revision_id}: rows refer to nothing, {tables}")


def skip_empty(
    _context: MigrationContext, _revision: Any, directives: list[MigrationScript]
) -> None:
    """Write no file where the models and the database agree already."""
    wanted = getattr(context.config.cmd_opts, "autogenerate", False)
    operations = directives[0].upgrade_ops
    if wanted and operations is not None and operations.is_empty():
        directives.clear()
        logging.getLogger(PROGRESS[-1]).info("No changes in schema detected.")


def render_plain_type(
    kind: str, item: object, _context: AutogenContext
) -> str | Literal[False]:
    """Write a type of our own as the one below it: migrations outlive our code."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


def log_progress() -> None:
    """Show each step on standard error, and leave all other logging as it is."""
    for name in PROGRESS:
        logger = logging.getLogger(name)
        logger.handlers = [logging.StreamHandler()]
        logger.setLevel(logging.INFO)


if context.is_offline_mode():
    raise CommandError("Migrations read the data they change: leave --sql out.")
log_progress()
run_migrations()
