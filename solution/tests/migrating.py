"""What the tests of migrations do to a database, on either side of a migration."""

from contextlib import suppress
from multiprocessing.synchronize import Barrier
from pathlib import Path
from threading import BrokenBarrierError
from typing import Any
from unittest.mock import patch

import flask_migrate
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Inspector, bindparam, inspect, text

from app import create_app
from app.config import database_uri
from app.extensions import db
from app.models.mixins import UtcDateTime, utc_now

MIGRATIONS = Path(__file__).parents[1] / "migrations"
TABLES, NORMALIZED = "f7a37b705b13", "8c41d6e0a9f2"
PATIENCE_SECONDS = 60
NOW = bindparam("now", type_=UtcDateTime)
ADD_USER = text(
    "INSERT INTO users (id, email, first_name, last_name, password_hash, role,"
    " is_active, created_at, updated_at, deleted_at)"
    " VALUES (:id, :email, '', '', 'x', 'user', true, :now, :now, :deleted_at)"
).bindparams(NOW, bindparam("deleted_at", type_=UtcDateTime))
ADD_POST = text(
    "INSERT INTO posts (id, author_id, title, body, created_at, updated_at)"
    " VALUES (:id, :author_id, 'Spring', 'It rained.', :now, :now)"
).bindparams(NOW)


def upgrade(revision: str = "head") -> None:
    """Bring the database up to a revision."""
    flask_migrate.upgrade(directory=str(MIGRATIONS), revision=revision)


def upgrade_at_once(url: str, start: Barrier, meeting: Barrier) -> None:
    """Upgrade a database in this process, while another does the same.

    Once it knows what is to be done, it waits a moment for the other to know it too:
    that one must not get so far.
    """
    read_heads = MigrationContext.get_current_heads

    def meet(ctx: MigrationContext) -> tuple[str, ...]:
        heads = read_heads(ctx)
        with suppress(BrokenBarrierError):
            meeting.wait()
        return heads

    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": database_uri(url)})
    start.wait(PATIENCE_SECONDS)
    with app.app_context(), patch.object(MigrationContext, "get_current_heads", meet):
        upgrade()


def downgrade(revision: str = "base") -> None:
    """Bring the database down to a revision."""
    flask_migrate.downgrade(directory=str(MIGRATIONS), revision=revision)


def run(statement: Any, *values: dict[str, Any]) -> None:
    """Execute a statement once for each set of values."""
    with db.engine.begin() as connection:
        connection.execute(statement, list(values))


def read(query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query."""
    with db.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(query))]


def schema() -> Inspector:
    """Return what the database says of its tables."""
    return inspect(db.engine)


def user(id_: int, email: str, **more: Any) -> dict[str, Any]:
    """Return the values of a user who is alive and well."""
    return {"id": id_, "email": email, "now": utc_now(), "deleted_at": None} | more


def add_users(*users: dict[str, Any]) -> None:
    """Add users as they were before their addresses were normalised."""
    upgrade(TABLES)
    run(ADD_USER, *users)
