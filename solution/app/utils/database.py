"""Database: connections that keep their promises, on SQLite as on PostgreSQL."""

from typing import Any
from weakref import finalize

from flask import Flask
from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.engine.interfaces import DBAPIConnection

from app.extensions import db

# How long a server may take to let us in, and to confirm what we sent.
TIMEOUT_SECONDS = 3


def check_database() -> None:
    """Ask the database of the current application for an answer.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: It gives none.
    """
    db.session.execute(select(1))


def prepare_database(app: Flask) -> None:
    """Set up the connections that the application makes, and close them after it.

    A process that ends leaves them alone: a worker may share them with its parent.
    """
    with app.app_context():
        engine = db.engine
    prepare_engine(engine)
    finalize(app, engine.dispose).atexit = False


def prepare_engine(engine: Engine) -> None:
    """Set up the connections that the engine is going to make.

    SQLite checks foreign keys only where a connection asks for it, and Python's
    driver starts transactions too late for savepoints. PostgreSQL's driver waits for
    a host that is gone as long as the operating system does.
    """
    if engine.driver == "pysqlite":
        event.listen(engine, "connect", set_up_sqlite)
        event.listen(engine, "begin", begin_transaction)
    elif engine.driver == "psycopg":
        event.listen(engine, "do_connect", limit_waiting)


def set_up_sqlite(connection: DBAPIConnection, _record: object) -> None:
    """Check foreign keys, and leave the start of transactions to SQLAlchemy."""
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def begin_transaction(connection: Connection) -> None:
    """Start the transaction that SQLAlchemy takes to have begun."""
    connection.exec_driver_sql("BEGIN")


def limit_waiting(
    _dialect: object, _record: object, _args: object, settings: dict[str, Any]
) -> None:
    """Give up on a silent server soon, unless the database's URL says otherwise."""
    settings.setdefault("connect_timeout", TIMEOUT_SECONDS)
    settings.setdefault("tcp_user_timeout", TIMEOUT_SECONDS * 1000)
