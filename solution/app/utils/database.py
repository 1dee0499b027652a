"""Database: connections that keep their promises, on SQLite as on PostgreSQL."""

import sqlite3
from contextlib import suppress
from types import MappingProxyType
from typing import Any
from weakref import finalize

from flask import Flask, has_request_context, request
from sqlalchemy import Connection, Engine, event, make_url, select
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError

from app.extensions import db

# RFC 9110, section 9.2.1: requests that ask for nothing to be changed.
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
# How long a server may take to let us in, and to confirm what we sent.
TIMEOUT_SECONDS = 3
# A process takes no more connections than these, whatever its number of threads. Who
# finds none free gives up soon: some threads are left for what needs no database.
POOL = MappingProxyType({"pool_size": 8, "max_overflow": 0, "pool_timeout": 5})
# How long a statement may run or wait for a lock, and a transaction may do nothing.
SESSION_LIMITS = MappingProxyType(
    {
        "statement_timeout": "10s",
        "lock_timeout": "3s",
        "idle_in_transaction_session_timeout": "30s",
    }
)
# How long a transaction of SQLite waits for the one that is writing.
TURN_SECONDS = 15


def check_database() -> None:
    """Ask the database of the current application for an answer.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: It gives none.
    """
    db.session.execute(select(1))


def limit_connections(app: Flask) -> None:
    """Settle how many connections to PostgreSQL the application makes.

    Call it before the database is bound. What the settings say of the pool wins.
    """
    url = app.config["SQLALCHEMY_DATABASE_URI"]
    if make_url(url).get_backend_name() == "postgresql":
        options = app.config["SQLALCHEMY_ENGINE_OPTIONS"]
        app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {**POOL, **options}


def prepare_database(app: Flask) -> None:
    """Set up the connections that the application makes, and close them after it.

    A process that ends leaves them alone: a worker may share them with its parent.
    """
    with app.app_context():
        engine = db.engine
    prepare_engine(engine)
    app.teardown_appcontext(end_session)
    finalize(app, engine.dispose).atexit = False


def end_session(_error: BaseException | None) -> None:
    """End what a request has left open, and spoil no answer if that fails.

    A connection that was cut has nothing to undo: the server has done so already.
    """
    try:
        db.session.remove()
    except DBAPIError:
        db.session().invalidate()


def prepare_engine(engine: Engine) -> None:
    """Set up the connections that the engine is going to make.

    SQLite checks foreign keys only where a connection asks for it, and Python's
    driver starts transactions too late for savepoints. PostgreSQL's driver waits for
    a host that is gone as long as the operating system does, and for a lock for ever.
    """
    if engine.driver == "pysqlite":
        event.listen(engine, "do_connect", wait_for_turn)
        event.listen(engine, "connect", set_up_sqlite)
        event.listen(engine, "begin", begin_transaction)
    elif engine.driver == "psycopg":
        event.listen(engine, "do_connect", limit_waiting)


def wait_for_turn(
    _dialect: object, _record: object, _args: object, settings: dict[str, Any]
) -> None:
    """Have SQLite wait while another writes, as long as the database's URL says."""
    settings.setdefault("timeout", TURN_SECONDS)


def set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    """Check foreign keys, and leave the start of transactions to SQLAlchemy.

    With a write-ahead log, who reads and who writes do not wait for each other. The
    file keeps it once it is there; another connection may be making it right now.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    with suppress(sqlite3.OperationalError):
        cursor.execute("PRAGMA journal_mode=WAL")
    cursor.close()


def begin_transaction(connection: Connection) -> None:
    """Start the transaction that SQLAlchemy takes to have begun.

    SQLite lets one write at a time. A transaction that reads first and writes later
    fails at once if another has written in between, so whatever may write takes its
    turn at the start. A safe request only reads.
    """
    is_safe = has_request_context() and request.method in SAFE_METHODS
    connection.exec_driver_sql("BEGIN" if is_safe else "BEGIN IMMEDIATE")


def limit_waiting(
    _dialect: object, _record: object, _args: object, settings: dict[str, Any]
) -> None:
    """Give up on a silent server soon, and have it give up on what takes long.

    What the database's URL says wins: of two `-c` of one name the last one holds.
    """
    settings.setdefault("connect_timeout", TIMEOUT_SECONDS)
    settings.setdefault("tcp_user_timeout", TIMEOUT_SECONDS * 1000)
    limits = [f"-c {name}={value}" for name, value in SESSION_LIMITS.items()]
    settings["options"] = " ".join([*limits, settings.get("options", "")]).strip()
