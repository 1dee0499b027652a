import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import create_engine, exc, text
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InternalError,
    NoResultFound,
    OperationalError,
    ProgrammingError,
    SQLAlchemyError,
)

Ask = Callable[[SQLAlchemyError], bool]

LOST = "server closed the connection unexpectedly"


@pytest.fixture
def ask() -> Ask:
    """The function `is_unavailable`."""
    from app.utils.unavailable import is_unavailable

    return is_unavailable


def of_sqlite(code: int, message: str = "told by SQLite") -> OperationalError:
    """Return the error that SQLAlchemy makes of SQLite's error with that code."""
    original = sqlite3.OperationalError(message)
    original.sqlite_errorcode = code
    return OperationalError("SELECT 1", {}, original)


def test_a_server_that_is_away_may_be_back(ask: Ask) -> None:
    """A PostgreSQL that cannot be reached may be back soon."""
    error = OperationalError("", {}, psycopg.OperationalError("Connection refused"))

    assert ask(error) is True


def test_a_lock_that_another_holds_is_released(ask: Ask, tmp_path: Path) -> None:
    """A file of SQLite that another connection locks is free again later."""
    engine = create_engine(f"sqlite:///{tmp_path / 'shop.db'}?timeout=0")
    with engine.connect() as first, engine.connect() as second:
        first.exec_driver_sql("BEGIN EXCLUSIVE")
        with pytest.raises(OperationalError) as caught:
            second.exec_driver_sql("BEGIN EXCLUSIVE")
    engine.dispose()

    assert ask(caught.value) is True


def test_a_file_that_cannot_be_opened_may_be_back(ask: Ask, tmp_path: Path) -> None:
    """A folder that is not there now, such as a disk of the network, may come back."""
    engine = create_engine(f"sqlite:///{tmp_path / 'disk' / 'shop.db'}")
    with pytest.raises(OperationalError) as caught:
        engine.connect()

    assert ask(caught.value) is True


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
    ],
)
def test_what_passes_is_known_by_its_code(ask: Ask, code: int) -> None:
    """An error of SQLite whose code is in `PASSING` passes, whatever its text."""
    assert ask(of_sqlite(code)) is True


@pytest.mark.parametrize(
    "code",
    [
        sqlite3.SQLITE_BUSY_SNAPSHOT,
        sqlite3.SQLITE_BUSY_RECOVERY,
        sqlite3.SQLITE_IOERR_READ,
        sqlite3.SQLITE_CANTOPEN_ISDIR,
        sqlite3.SQLITE_LOCKED_SHAREDCACHE,
        sqlite3.SQLITE_IOERR | (48 << 8),
    ],
)
def test_what_passes_may_be_told_more_exactly(ask: Ask, code: int) -> None:
    """SQLite may tell more: the lowest eight bits of a code say of which kind it is.

    `SQLITE_BUSY_SNAPSHOT` is 517, which is `SQLITE_BUSY`, 5, and 2 times 256.
    """
    assert ask(of_sqlite(code)) is True


def test_a_table_that_is_not_there_stays_away(ask: Ask) -> None:
    """A missing table is an `OperationalError` of SQLite too, and does not pass."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection, pytest.raises(OperationalError) as caught:
        connection.execute(text("SELECT id FROM books"))
    engine.dispose()

    assert ask(caught.value) is False


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_ERROR | (5 << 8), 0x100 | 21]
)
def test_a_mistake_is_no_outage_whatever_it_says(ask: Ask, code: int) -> None:
    """A mistake in SQL stays a mistake, even where its text says `locked`."""
    assert ask(of_sqlite(code, "no such column: locked")) is False


def test_a_pool_without_a_free_connection_has_one_later(ask: Ask) -> None:
    """SQLAlchemy's own `TimeoutError` means that every connection is in use."""
    assert ask(exc.TimeoutError("QueuePool limit of size 8 overflow 0 reached")) is True


def test_a_full_pool_says_so(ask: Ask, tmp_path: Path) -> None:
    """When all connections are taken, the one who waits may ask again later."""
    url, pool = f"sqlite:///{tmp_path / 'shop.db'}", {"pool_size": 1, "max_overflow": 0}
    engine = create_engine(url, pool_timeout=0, **pool)
    with engine.connect(), pytest.raises(SQLAlchemyError) as caught:
        engine.connect()
    engine.dispose()

    assert ask(caught.value) is True


@pytest.mark.parametrize("kind", [DBAPIError, InternalError, ProgrammingError])
def test_a_connection_that_was_cut_can_be_made_again(ask: Ask, kind: Any) -> None:
    """An error whose connection is gone passes, whatever its class."""
    error = kind("SELECT 1", {}, Exception(LOST), connection_invalidated=True)

    assert ask(error) is True


@pytest.mark.parametrize("kind", [IntegrityError, ProgrammingError, DBAPIError])
def test_what_the_database_refuses_it_refuses_again(ask: Ask, kind: Any) -> None:
    """A conflict or wrong SQL is no outage: the same request fails again."""
    assert ask(kind("INSERT", {}, Exception("duplicate key"))) is False


def test_an_error_of_our_own_code_is_no_outage(ask: Ask) -> None:
    """A query without a result is a matter of our code: the database is well."""
    assert ask(NoResultFound("No row was found")) is False
