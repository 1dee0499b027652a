import runpy
import sys
from collections.abc import Callable, Iterator

import pytest
from flask import Flask, has_app_context
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import Column, Integer, Table

MakeApp = Callable[..., Flask]
IN_MEMORY = {"SQLALCHEMY_DATABASE_URI": "sqlite://"}


@pytest.fixture
def shelves() -> Iterator[Table]:
    """A table that belongs to `Base`, for this test alone."""
    from app.models.base import Base

    table = Table("shelves", Base.metadata, Column("id", Integer, primary_key=True))
    yield table
    Base.metadata.remove(table)


def test_the_tables_of_base_are_its_tables(shelves: Table) -> None:
    """The tables of `Base` are the tables of `db`: those are made and migrated."""
    from app.extensions import db

    assert shelves.name in db.metadata.tables


def test_the_file_binds_it_to_no_application(monkeypatch: pytest.MonkeyPatch) -> None:
    """`app/extensions.py` makes `db` without an application; the factory binds it."""
    bound: list[Flask] = []
    init_app = SQLAlchemy.init_app

    def note(self: SQLAlchemy, app: Flask) -> None:
        bound.append(app)
        init_app(self, app)

    monkeypatch.setattr(SQLAlchemy, "init_app", note)
    monkeypatch.delitem(sys.modules, "app.extensions", raising=False)
    names = runpy.run_module("app.extensions")

    assert isinstance(names["db"], SQLAlchemy)
    assert bound == []


def test_two_applications_have_a_database_each(make_app: MakeApp) -> None:
    """Two applications share `db`, and each has a database of its own."""
    from app.extensions import db

    engines = []
    for app in (make_app(**IN_MEMORY), make_app(**IN_MEMORY)):
        with app.app_context():
            engines.append(db.engine)

    assert engines[0] is not engines[1]


def test_importing_it_opens_no_context() -> None:
    """Importing `db` opens no application context for those who come after."""
    from app.extensions import db

    assert isinstance(db, SQLAlchemy)
    assert not has_app_context()
