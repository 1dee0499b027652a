"""What all tests share: an application, a database, and a clean slate for each test."""

import os
import uuid
from collections.abc import Callable, Iterator
from itertools import count
from typing import Any, cast
from unittest.mock import patch

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pytest_socket import socket_allow_hosts
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.orm import Session, scoped_session
from werkzeug.routing import Rule
from werkzeug.security import generate_password_hash

import tests.counts
import tests.whole_run
from app import create_app
from app.config import database_uri
from app.dependencies import token_service
from app.extensions import db
from app.models import Post, User
from app.models.mixins import utc_now
from app.utils.tokens import tokens_of
from tests.client import OutsideClient, bearer
from tests.people import PASSWORD, AddPost, AddUser, Headers, LogIn, Outbox, Person
from tests.urls import compiled_once

NewDatabase = Callable[[], str]

LOOPBACK = ["127.0.0.1", "::1"]


def pytest_configure(config: pytest.Config) -> None:
    """Look back on whole runs, and tell what tests have counted."""
    config.pluginmanager.register(tests.whole_run)
    config.pluginmanager.register(tests.counts)


def pytest_runtest_setup() -> None:
    """Let tests connect to this machine alone."""
    socket_allow_hosts(LOOPBACK, allow_unix_socket=True)


@pytest.fixture(scope="session", autouse=True)
def routes_compiled_once() -> Iterator[None]:
    """Routes that are alike are compiled once, however many applications have them."""
    compile_builder = compiled_once(Rule._compile_builder)  # noqa: SLF001
    with patch.object(Rule, "_compile_builder", compile_builder):
        yield


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
def new_tables(new_database: NewDatabase) -> NewDatabase:
    """A function that makes a database on the server, with the tables of the models."""

    def make() -> str:
        url = database_uri(new_database()) or ""
        engine = create_engine(url)
        db.metadata.create_all(engine)
        engine.dispose()
        return url

    return make


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


@pytest.fixture(scope="session")
def password_hash(app: Flask) -> str:
    """What the database keeps of `PASSWORD`."""
    return generate_password_hash(PASSWORD, app.config["PASSWORD_HASH_METHOD"])


@pytest.fixture
def add_user(app: Flask, password_hash: str) -> AddUser:
    """A function that adds a user with `PASSWORD`; its arguments are columns."""
    numbers = count(1)

    def add(**columns: Any) -> Person:
        columns.setdefault("email", f"user{next(numbers)}@example.com")
        with app.app_context():
            user = User(password_hash=password_hash, **columns)
            db.session.add(user)
            db.session.flush()
            person = Person(user.id, user.email)
            db.session.commit()
        return person

    return add


@pytest.fixture
def add_post(app: Flask) -> AddPost:
    """A function that adds a published post and returns its id.

    Its arguments are the author and columns; a draft has `published_at=None`.
    """

    def add(author: Person, **columns: Any) -> int:
        columns = {"title": "Spring", "body": "It rained.", **columns}
        columns.setdefault("published_at", utc_now())
        with app.app_context():
            post = Post(author_id=author.id, **columns)
            db.session.add(post)
            db.session.flush()
            post_id = post.id
            db.session.commit()
        return post_id

    return add


@pytest.fixture
def log_in(app: Flask) -> LogIn:
    """A function that logs a person in, and returns the headers to call with.

    Nobody is asked for a password: that takes longer than most of what is tested.
    """

    def log_in(person: Person) -> Headers:
        with app.app_context():
            user = db.session.get_one(User, person.id)
            tokens = tokens_of(token_service().start(user))
        return bearer(tokens["access_token"])

    return log_in


@pytest.fixture
def outbox(app: Flask) -> Iterator[Outbox]:
    """What the application mails in this test, to nobody."""
    outbox = Outbox()
    with patch.dict(app.extensions, {"mailer": outbox}):
        yield outbox


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """The statements sent to any database from here on; a test may empty the list."""
    sent: list[str] = []

    def note(_c: Connection, _cursor: object, statement: str, *_more: object) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield sent
    event.remove(Engine, "before_cursor_execute", note)
