"""A database in memory for whatever SQLAlchemy is asked to connect to."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from flask import Flask

KEPT = ("echo", "execution_options", "future", "json_deserializer", "json_serializer")
WRITES = re.compile(
    r"\s*(?:(INSERT)\s+INTO|(UPDATE)|(DELETE)\s+FROM|(DROP|TRUNCATE)(?:\s+TABLE)?)"
    r"\s+(?:IF\s+EXISTS\s+)?[\"`]?(\w+)",
    re.IGNORECASE,
)


class Database:
    """What was sent to the databases.

    Attributes:
        writes: What changed a table since it was last asked for: `INSERT users`.
    """

    def __init__(self) -> None:
        self.writes: list[str] = []
        self.sent: list[str] = []

    def stand_in(self) -> None:
        """Have every engine of SQLAlchemy from now on be SQLite in memory."""
        try:
            sqlalchemy: Any = import_module("sqlalchemy")
            engines: Any = import_module("sqlalchemy.engine")
            pool = import_module("sqlalchemy.pool").StaticPool
        except ImportError:
            return
        home: Any = getattr(engines, "create", engines)
        real = home.create_engine

        def create_engine(_: Any, **kwargs: Any) -> Any:
            kept = {k: v for k, v in kwargs.items() if k in KEPT}
            threads = {"check_same_thread": False}
            return real("sqlite://", poolclass=pool, connect_args=threads, **kept)

        for module in {id(m): m for m in (home, engines, sqlalchemy)}.values():
            module.create_engine = create_engine
        sqlalchemy.event.listen(engines.Engine, "before_cursor_execute", self.hear)
        sqlalchemy.event.listen(engines.Engine, "commit", self.keep)
        sqlalchemy.event.listen(engines.Engine, "rollback", self.forget)

    def hear(self, *args: Any) -> None:
        """Note a statement that changes a table."""
        match = WRITES.match(args[2])
        if match:
            verb = next(filter(None, match.groups()[:4]))
            self.sent.append(f"{verb.upper()} {match[5]}")

    def keep(self, *_: Any) -> None:
        """Note that what was sent is kept."""
        self.writes += self.sent
        self.sent = []

    def forget(self, *_: Any) -> None:
        """Note that what was sent is not kept."""
        self.sent = []

    def taken(self) -> list[str]:
        """Return what has changed since this was last asked."""
        found, self.writes, self.sent = self.writes, [], []
        return sorted(set(found))


def create_tables(app: Flask) -> None:
    """Make the tables of Flask-SQLAlchemy, as far as SQLite can have them."""
    extension = app.extensions.get("sqlalchemy")
    database: Any = getattr(extension, "db", extension)
    if hasattr(database, "create_all"):
        try:
            with app.app_context():
                database.create_all()
        except Exception:  # noqa: BLE001 (types of another database: views will fail)
            return
