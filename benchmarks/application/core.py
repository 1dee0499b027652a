"""The rows of the reference application by SQLAlchemy Core, to whoever asks."""

import os
from typing import Any

from flask import Flask
from sqlalchemy import MetaData, Table, create_engine, func, select

app = Flask(__name__)
engine = create_engine(os.environ["DATABASE_URL"])
users = Table("users", MetaData(), autoload_with=engine)
columns = [column for column in users.c if column.name != "password_hash"]


@app.get("/api/v1/users")
def list_users() -> dict[str, Any]:
    """Answer with twenty users, and how many there are."""
    newest = users.c.created_at.desc(), users.c.id.desc()
    with engine.connect() as connection:
        rows = connection.execute(select(*columns).order_by(*newest).limit(20))
        items = [shown(row) for row in rows.mappings()]
        total = connection.scalar(select(func.count()).select_from(users))
    return {"items": items, "total": total}


@app.get("/api/v1/users/<int:user_id>")
def get_user(user_id: int) -> dict[str, Any]:
    """Answer with one user."""
    with engine.connect() as connection:
        row = connection.execute(select(*columns).where(users.c.id == user_id))
        return shown(row.mappings().one())


def shown(row: Any) -> dict[str, Any]:
    """Return a row with its times as text."""
    times = ("created_at", "updated_at")
    return {**row, **{name: row[name].isoformat() for name in times}}
