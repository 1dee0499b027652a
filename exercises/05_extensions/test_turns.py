from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import OperationalError

WRITING = ["POST", "PUT", "PATCH", "DELETE", "LOCK"]
SAFE = ["GET", "HEAD", "OPTIONS", "TRACE"]


class Counter:
    """A file of SQLite with one number in it, and connections as `app` makes them."""

    def __init__(self, path: Path) -> None:
        from app.utils.database import prepare_engine

        url = f"sqlite:///{path}?timeout=0"
        self.engine: Engine = create_engine(url)
        prepare_engine(self.engine)
        plain = create_engine(url, isolation_level="AUTOCOMMIT")
        with plain.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode=WAL")
            connection.exec_driver_sql("CREATE TABLE counter (n INTEGER)")
            connection.exec_driver_sql("INSERT INTO counter VALUES (0)")
        self.plain = plain

    def stored(self) -> int:
        """Return the number in the file."""
        with self.plain.connect() as connection:
            number: int = connection.exec_driver_sql(
                "SELECT n FROM counter"
            ).scalar_one()
        return number


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A counter in a file of SQLite. Who cannot write at once is refused at once."""
    counter = Counter(tmp_path / "counter.db")
    yield counter
    counter.engine.dispose()
    counter.plain.dispose()


@contextmanager
def request(method: str | None) -> Iterator[None]:
    """Serve a request of that method; None stands for none, as in a command."""
    flask = Flask("shop")
    with flask.test_request_context(method=method) if method else nullcontext():
        yield


def read(connection: Connection) -> int:
    """Return the number as this connection sees it."""
    number: int = connection.exec_driver_sql("SELECT n FROM counter").scalar_one()
    return number


def add_one(connection: Connection) -> None:
    """Read the number and write the next one, as code that learns and changes does."""
    write(connection, read(connection) + 1)


def write(connection: Connection, number: int) -> None:
    connection.exec_driver_sql("UPDATE counter SET n = ?", (number,))


def try_to_add(counter: Counter) -> int:
    """Add one if it is our turn; return how many were added."""
    try:
        with counter.engine.begin() as connection:
            add_one(connection)
    except OperationalError:
        return 0
    return 1


def try_to_add_outside(counter: Counter) -> int:
    """Add one by a connection that no code of the application has set up."""
    with counter.plain.connect() as connection:
        connection.exec_driver_sql("UPDATE counter SET n = n + 1")
    return int(counter.stored())


def add_in_between(counter: Counter, method: str | None) -> tuple[int, int]:
    """Add one, while another tries to as well between our reading and our writing.

    Return how many were told that they have added one, and what is stored.
    """
    with request(method), counter.engine.begin() as connection:
        seen = read(connection)
        others = try_to_add(counter)
        write(connection, seen + 1)
    return others + 1, counter.stored()


@pytest.mark.parametrize("method", WRITING)
def test_who_reads_first_can_still_write(
    counter: Counter, statements: list[Any], method: str
) -> None:
    """In a request that may write, what was read still holds when it is written.

    Here another tries to write in between. It has to wait for its turn, and in this
    test nobody waits, so it is refused.
    """
    statements.clear()
    told, stored = add_in_between(counter, method)

    assert told == stored


def test_a_command_takes_its_turn_too(counter: Counter, statements: list[Any]) -> None:
    """Outside of a request, as in a command, no change is lost and none fails."""
    statements.clear()
    told, stored = add_in_between(counter, None)

    assert told == stored


def test_a_command_inside_of_an_application_takes_its_turn(
    counter: Counter, statements: list[Any]
) -> None:
    """A command has an application context and no request. It works, and loses none."""
    statements.clear()
    with Flask("shop").app_context():
        told, stored = add_in_between(counter, None)

    assert told == stored


@pytest.mark.parametrize("method", SAFE)
def test_a_safe_request_reads_while_another_writes(
    counter: Counter, statements: list[Any], method: str
) -> None:
    """A request that only reads does not wait for one that is writing."""
    statements.clear()
    with counter.engine.begin() as writer:
        write(writer, 7)
        with request(method), counter.engine.connect() as reader:
            number = read(reader)

    assert number == 0


@pytest.mark.parametrize("method", SAFE)
def test_a_safe_request_stands_in_nobodys_way(
    counter: Counter, statements: list[Any], method: str
) -> None:
    """While a request only reads, another can write."""
    statements.clear()
    with request(method), counter.engine.connect() as reader:
        read(reader)
        written = try_to_add_outside(counter)

    assert written == 1


@pytest.mark.parametrize("method", SAFE)
def test_what_one_request_reads_belongs_together(
    counter: Counter, statements: list[Any], method: str
) -> None:
    """A safe request sees one state of the database, whatever others write meanwhile.

    It reads in a transaction as well, so two of its queries fit together.
    """
    statements.clear()
    with request(method), counter.engine.connect() as reader:
        first = read(reader)
        try_to_add_outside(counter)
        second = read(reader)

    assert (first, second) == (0, 0)


@pytest.mark.parametrize("method", ["POST", "GET", None])
def test_what_is_not_committed_is_undone(
    counter: Counter, statements: list[Any], method: str | None
) -> None:
    """What is rolled back is undone: there is a transaction, whoever asks."""
    statements.clear()
    with request(method), counter.engine.connect() as connection:
        write(connection, 7)
        connection.rollback()

    assert counter.stored() == 0
