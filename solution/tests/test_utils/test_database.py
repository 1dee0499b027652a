import gc
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest.mock import create_autospec

import pytest
from flask import Flask
from sqlalchemy import Engine, create_engine, event, func, select, text
from sqlalchemy import table as sql_table
from sqlalchemy.exc import IntegrityError, OperationalError

from app import create_app
from app.extensions import db
from app.utils.database import prepare_engine

ROOT = Path(__file__).parents[2]
# A program that tells when its connections are closed.
ENDING = """\
from sqlalchemy import event
from app import create_app
from app.extensions import db

app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
with app.app_context():
    event.listen(db.engine, "engine_disposed", lambda engine: print("closed"))
print("started")
"""
SERVER = "postgresql+psycopg://ann@db.example/shop"


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A prepared engine on SQLite with a table of authors and one of books."""
    engine = create_engine(f"sqlite:///{tmp_path / 'library.db'}")
    prepare_engine(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE author (id INTEGER PRIMARY KEY)"))
        connection.execute(text("CREATE TABLE book (author_id REFERENCES author)"))
    yield engine
    engine.dispose()


@pytest.fixture
def impatient(tmp_path: Path) -> Iterator[Flask]:
    """An application on SQLite that waits for nobody."""
    url = f"sqlite:///{tmp_path / 'app.db'}?timeout=0"
    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": url})
    with app.app_context():
        yield app
        db.engine.dispose()


def rows(engine: Engine, table: str) -> int:
    query = select(func.count()).select_from(sql_table(table))
    with engine.connect() as connection:
        return connection.scalars(query).one()


def test_sqlite_refuses_a_reference_to_nothing(engine: Engine) -> None:
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("INSERT INTO book VALUES (7)"))


def test_a_savepoint_of_sqlite_is_undone_alone(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO author VALUES (1)"))
        savepoint = connection.begin_nested()
        connection.execute(text("INSERT INTO author VALUES (2)"))
        savepoint.rollback()

    assert rows(engine, "author") == 1


def test_a_released_savepoint_of_sqlite_goes_with_its_transaction(
    engine: Engine,
) -> None:
    with engine.connect() as connection:
        with connection.begin_nested():
            connection.execute(text("INSERT INTO author VALUES (1)"))
        connection.rollback()

    assert rows(engine, "author") == 0


def test_sqlite_undoes_a_change_of_the_schema(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.execute(text("DROP TABLE book"))
        connection.rollback()

    assert rows(engine, "book") == 0


def test_a_commit_of_sqlite_waits_for_nobody_who_reads(engine: Engine) -> None:
    with engine.connect() as reader:
        reader.exec_driver_sql("COMMIT")
        reader.exec_driver_sql("BEGIN")
        before = reader.exec_driver_sql("SELECT count(*) FROM author").scalar_one()
        with engine.begin() as writer:
            writer.execute(text("INSERT INTO author VALUES (1)"))

    assert (before, rows(engine, "author")) == (0, 1)


def test_who_reads_first_and_writes_later_loses_no_other_change(
    engine: Engine,
) -> None:
    def add_one(_: int) -> None:
        with engine.begin() as connection:
            number = connection.scalars(text("SELECT max(id) FROM author")).one()
            connection.execute(text("UPDATE author SET id = :id"), {"id": number + 1})

    with engine.begin() as connection:
        connection.execute(text("INSERT INTO author VALUES (0)"))
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add_one, range(40)))

    with engine.connect() as connection:
        assert connection.scalars(text("SELECT id FROM author")).one() == 40


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS"])
def test_a_safe_request_reads_while_another_writes(
    impatient: Flask, method: str
) -> None:
    with db.engine.connect() as other:
        other.begin()
        with impatient.test_request_context(method=method):
            answer = db.session.scalar(select(1))

    assert answer == 1


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_any_other_request_takes_its_turn_at_once(
    impatient: Flask, method: str
) -> None:
    with db.engine.connect() as other:
        other.begin()
        with (
            impatient.test_request_context(method=method),
            pytest.raises(OperationalError, match="locked"),
        ):
            db.session.scalar(select(1))


def test_an_application_takes_its_connections_along() -> None:
    settings = {"SQLALCHEMY_DATABASE_URI": "sqlite://"}
    app = create_app("testing", settings)
    with app.app_context():
        driver: Any = db.session.connection().connection.driver_connection
    before = driver.execute("SELECT 1").fetchone()
    app = create_app("testing", settings)  # one extension holds on to the newest
    gc.collect()

    assert before == (1,)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        driver.execute("SELECT 1")


def test_a_process_that_ends_leaves_its_connections_alone() -> None:
    run = subprocess.run(  # noqa: S603 # our own words
        [sys.executable, "-c", ENDING],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (run.stdout, run.stderr) == ("started\n", "")


def connect_settings(url: str) -> dict[str, Any]:
    """Return what the driver would be called with, without calling it."""
    engine = create_engine(url)
    prepare_engine(engine)
    seen: dict[str, Any] = {}

    @event.listens_for(engine, "do_connect")
    def stop(_dialect: object, _record: object, _args: object, settings: Any) -> None:
        seen.update(settings)
        raise ConnectionAbortedError

    with pytest.raises(ConnectionAbortedError):
        engine.connect()
    return seen


def test_postgresql_is_not_waited_for_long() -> None:
    settings = connect_settings(SERVER)

    assert settings["connect_timeout"] == 3
    assert settings["tcp_user_timeout"] == 3000


def test_no_statement_of_postgresql_is_waited_for_long() -> None:
    assert connect_settings(SERVER)["options"] == (
        "-c statement_timeout=10s -c lock_timeout=3s"
        " -c idle_in_transaction_session_timeout=30s"
    )


def test_the_url_may_ask_for_more_patience() -> None:
    settings = connect_settings(f"{SERVER}?connect_timeout=20&tcp_user_timeout=9000")

    assert settings["connect_timeout"] == "20"
    assert settings["tcp_user_timeout"] == "9000"


def test_what_the_url_says_of_a_session_comes_last_and_wins() -> None:
    settings = connect_settings(f"{SERVER}?options=-c%20lock_timeout%3D1min")

    assert settings["options"].endswith("=30s -c lock_timeout=1min")


def test_the_engine_of_another_driver_is_left_alone() -> None:
    engine = create_autospec(Engine, instance=True, driver="pg8000")

    prepare_engine(engine)

    assert engine.mock_calls == []


@pytest.mark.parametrize(
    ("options", "size"), [({}, 8), ({"pool_size": 3}, 3)], ids=["ours", "the settings'"]
)
def test_an_application_makes_few_connections_to_postgresql(
    options: dict[str, int], size: int
) -> None:
    url = {"SQLALCHEMY_DATABASE_URI": SERVER, "SQLALCHEMY_ENGINE_OPTIONS": options}
    app = create_app("testing", url)
    with app.app_context():
        pool: Any = db.engine.pool

    assert pool.size() == size
    assert (pool._max_overflow, pool.timeout()) == (0, 5)  # noqa: SLF001 # no other way
