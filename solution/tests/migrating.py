"""What the tests of migrations do to a database, on either side of a migration."""

from pathlib import Path
from typing import Any

import flask_migrate
from sqlalchemy import Inspector, bindparam, inspect, text

from app.extensions import db
from app.models.mixins import UtcDateTime, utc_now

MIGRATIONS = Path(__file__).parents[1] / "migrations"
TABLES, NORMALIZED, CONFIRMED = "f7a37b705b13", "8c41d6e0a9f2", "3b5c9d27e1a4"
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
