"""Watches where tests make applications, clients and tables."""

import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from flask import Flask
from flask.testing import FlaskClient

from handrail.check.testrun.current import Current
from handrail.tested.seen import Made

APPLICATION, CLIENT, TABLES = "application", "client", "tables"
CLASSES: tuple[tuple[type, str], ...] = ((Flask, APPLICATION), (FlaskClient, CLIENT))


class Making:
    """What the tests of a run have made.

    Attributes:
        made: That, each with the line that had it made.
    """

    def __init__(self, current: Current) -> None:
        self.current = current
        self.made: set[Made] = set()
        self.undo: list[Callable[[], None]] = []

    def start(self) -> None:
        """Begin to watch. Flask tells of requests by signals, and not of those."""
        for cls, kind in CLASSES:
            self.wrap(cls, kind)

    def stop(self) -> None:
        """Leave the classes as they were."""
        while self.undo:
            self.undo.pop()()

    def wrap(self, cls: Any, kind: str) -> None:
        """Have each object of a class noted as it is made."""
        begin = cls.__init__

        @wraps(begin)
        def noted(made: Any, *args: Any, **kwargs: Any) -> None:
            self.note(kind)
            begin(made, *args, **kwargs)

        cls.__init__ = noted
        self.undo.append(lambda: setattr(cls, "__init__", begin))

    def watch_tables(self) -> None:
        """Have SQLAlchemy tell when it makes all tables of a database."""
        sqlalchemy: Any = sys.modules["sqlalchemy"]
        target = (sqlalchemy.MetaData, "before_create", self.tables_made)
        sqlalchemy.event.listen(*target)
        self.undo.append(lambda: sqlalchemy.event.remove(*target))

    def tables_made(self, *_: Any, **__: Any) -> None:
        """Note that tables are made."""
        self.note(TABLES)

    def note(self, kind: str) -> None:
        """Note what is made, and by whom."""
        found = self.current.has_made()
        if found is not None:
            self.made.add(Made(kind, *found))
