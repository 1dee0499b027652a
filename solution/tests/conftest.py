"""What all tests share: an application, a database, and a clean slate for each test."""

import os
import uuid
from collections.abc import Callable, Iterator
from typing import Any, cast
from unittest.mock import patch

import pytest
from flask import Flask, has_app_context
from flask.testing import FlaskClient
from sqlalchemy import URL, create_engine, make_url
from sqlalchemy.orm import Session, scoped_session
from werkzeug.test import TestResponse

from app import create_app
from app.config import database_uri
from app.extensions import db

NewDatabase = Callable[[], str]


class OutsideClient(FlaskClient):
    """A client that calls as the world does: from outside of the application.

    Within an application context, a view would share the test's session, and what it
    forgot to commit would be there all the same.
    """

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Send a request."""
        assert not has_app_context(), "leave the application context, then call"
        return super().open(*args, **kwargs)


@pytest.fixture(scope="session")
def server() -> URL | None:
    """The PostgreSQL server to test on, where TEST_DATABASE_URL names one."""
    uri = database_uri(os.environ.get("TEST_DATABASE_URL")) or "sqlite://"
    url = make_url(uri)
    return url if url.get_backend_name() == "postgresql" else None


@pytest.fixture(scope="session")
def new_database(server: URL | None) -> Iterator[NewDatabase]:
    """A function that makes an empty database on the server, dropped after the run."""
    if server is None:
        pytest.skip("TEST_DATABASE_URL does not name a PostgreSQL server")
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    names: list[str] = []

    def make() -> str:
        names.append(f"test_{uuid.uuid4().hex}")
        connection.exec_driver_sql(f"CREATE DATABASE {names[-1]}")
        url = server.set(database=names[-1])
        return url.render_as_string(hide_password=False)

    with engine.connect() as connection:
        yield make
        for name in names:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    engine.dispose()


@pytest.fixture(scope="session")
def database_url(server: URL | None, request: pytest.FixtureRequest) -> str:
    """The database of this run, which nothing else uses."""
    if server is None:
        return "sqlite://"
    make: NewDatabase = request.getfixturevalue("new_database")
    return make()


@pytest.fixture(scope="session")
def app(database_url: str) -> Iterator[Flask]:
    """The application, with its tables made."""
    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": database_url})
    app.test_client_class = OutsideClient
    with app.app_context():
        db.session.configure(join_transaction_mode="create_savepoint")
        db.create_all()
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture(autouse=True)
def clean_slate(app: Flask) -> Iterator[None]:
    """Undo after each test what it did to the database, commits included.

    Every session of the application works on one connection, within a transaction
    that ends in a rollback. A commit reaches no further than a savepoint.
    """
    with app.app_context():
        engines = cast("dict[str | None, Any]", db.engines)
    with engines[None].connect() as connection:
        transaction = connection.begin()
        with patch.dict(engines, {None: connection}):
            yield
        transaction.rollback()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the application."""
    return app.test_client()


@pytest.fixture
def session(app: Flask) -> Iterator[scoped_session[Session]]:
    """A session, for tests of models and services; those of views have a client."""
    with app.app_context():
        yield cast("scoped_session[Session]", db.session)
