"""What the tests of all exercises share."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import pytest
from flask import Flask, Response
from flask.testing import FlaskClient

MakeApp = Callable[..., Flask]
Read = Callable[[Response], Any]

# The application that is done asks forms for a token, and tests send none.
FOR_TESTS = {"TESTING": True, "WTF_CSRF_ENABLED": False}

# A test sees none of the machine's variables; those about PostgreSQL need this one.
SERVER = os.environ.get("TEST_DATABASE_URL", "")

NO_ANSWER = (
    "The server that TEST_DATABASE_URL names does not answer, or refuses. Your code "
    "may be right: mend the server or its URL, or take the variable away."
)

VARIABLES = [
    "APP_ENV",
    "CORS_ORIGINS",
    "DATABASE_URL",
    "FLASK_DEBUG",
    "FLASK_ENV",
    "JWT_SECRET_KEY",
    "SECRET_KEY",
    "TEST_DATABASE_URL",
]


@pytest.fixture(scope="module", autouse=True)
def clean_environment() -> Iterator[None]:
    """Hide the machine's own settings: a test sets the variables that it is about."""
    with pytest.MonkeyPatch.context() as patch:
        for name in VARIABLES:
            patch.delenv(name, raising=False)
        yield


@pytest.fixture(scope="module", autouse=True)
def application_folder() -> Iterator[None]:
    """Be in the application's folder, wherever pytest was started."""
    folder = Path(__file__).parents[1]
    with pytest.MonkeyPatch.context() as patch:
        if (folder / "app").is_dir():
            patch.chdir(folder)
        yield


@pytest.fixture(scope="session")
def make_app() -> MakeApp:
    """A function that builds an application for tests, with settings of your own."""
    from app import create_app

    def make(**overrides: Any) -> Flask:
        return create_app("testing", {**FOR_TESTS, **overrides})

    return make


@pytest.fixture
def app(application: Flask) -> Iterator[Flask]:
    """The application of a file of tests; each test finds its tables empty."""
    from app.extensions import db

    yield application
    with application.app_context():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()


@pytest.fixture
def message_of() -> Read:
    """A function that returns the message of an error that the API has answered."""

    def message_of(response: Response) -> Any:
        return response.get_json().get("error")

    return message_of


@pytest.fixture
def details_of() -> Read:
    """A function that returns the details of such an error, None where it has none."""

    def details_of(response: Response) -> Any:
        return response.get_json().get("details")

    return details_of


class Entries(logging.Handler):
    """Keeps what is logged, each entry as a log would show it."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(self.format(record))


@pytest.fixture
def log_of() -> Iterator[Callable[[Flask, int], list[str]]]:
    """A function that returns what an application logs from now on, from a level up.

    It listens at the application's own logger, which may hand nothing on to the root.
    """
    added: list[tuple[logging.Logger, Entries]] = []

    def log_of(app: Flask, level: int) -> list[str]:
        entries = Entries(level)
        app.logger.addHandler(entries)
        added.append((app.logger, entries))
        return entries.kept

    yield log_of
    for logger, entries in added:
        logger.removeHandler(entries)


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """What is logged from now on, from level DEBUG up."""
    entries = Entries(logging.DEBUG)
    loggers = (logging.getLogger(), logging.getLogger("app"))
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(entries)
        logger.setLevel(logging.DEBUG)
    yield entries.kept
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(entries)
        logger.setLevel(level)


class Statement(NamedTuple):
    """What was sent to a database: its SQL in one line, and the values for it."""

    sql: str
    parameters: Any


@pytest.fixture
def statements() -> Iterator[list[Statement]]:
    """The statements that are sent to any database from now on, in their order.

    A test that looks at a part of them empties the list before that part.
    """
    sqlalchemy = pytest.importorskip("sqlalchemy")
    sent: list[Statement] = []

    def note(*sending: Any) -> None:
        _connection, _cursor, sql, parameters, *_ = sending
        sent.append(Statement(" ".join(sql.split()), parameters))

    sqlalchemy.event.listen(sqlalchemy.Engine, "before_cursor_execute", note)
    yield sent
    sqlalchemy.event.remove(sqlalchemy.Engine, "before_cursor_execute", note)


@pytest.fixture
def postgresql() -> Iterator[str]:
    """The URL of an empty schema of PostgreSQL, which is dropped after the test."""
    if not SERVER.startswith("postgres"):
        pytest.skip("TEST_DATABASE_URL names no PostgreSQL server")
    sqlalchemy = pytest.importorskip("sqlalchemy")
    server = sqlalchemy.make_url(SERVER).set(drivername="postgresql+psycopg")
    settings = {"isolation_level": "AUTOCOMMIT", "poolclass": sqlalchemy.NullPool}
    engine = sqlalchemy.create_engine(server, **settings)
    name = f"exercise_{uuid4().hex}"
    try:
        connection = engine.connect()
    except sqlalchemy.exc.OperationalError as error:
        raise RuntimeError(NO_ANSWER) from error
    with connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {name}")
        options = f"{server.query.get('options', '')} -csearch_path={name}".strip()
        url = server.update_query_dict({"options": options})
        yield url.render_as_string(hide_password=False)
        connection.exec_driver_sql(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture
def client(make_app: MakeApp) -> FlaskClient:
    """A client of a new application."""
    return make_app().test_client()
