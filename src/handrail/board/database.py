"""The database: one file of SQLite that outlives a restart."""

from typing import Any
from weakref import finalize

from flask import Flask, has_request_context, request
from sqlalchemy import Connection, event
from sqlalchemy.engine.interfaces import DBAPIConnection

from .extensions import db
from .services.rooms import settle

APPLICATION = 0x48526264  # "HRbd": a database has numbers to tell whose it is
VERSION = 1  # of the tables
TURN_SECONDS = 15  # a transaction waits for the one that is writing


def prepare_database(app: Flask) -> None:
    """Set up the connections of the board, and make the tables that are not there."""
    with app.app_context():
        engine = db.engine
        event.listen(engine, "do_connect", wait_for_turn)
        event.listen(engine, "connect", set_up)
        event.listen(engine, "begin", begin)
        # handrail: ignore[HR071] A file is for one room and one version of the board.
        db.create_all()
        settle(db.session(), app.config["CLOCK"]())
        db.session.remove()
        engine.dispose()  # a server may fork, and no process shares a connection
    finalize(app, engine.dispose).atexit = False


def wait_for_turn(_dialect: Any, _record: Any, _args: Any, settings: Any) -> None:
    """Have SQLite wait while another connection writes."""
    settings.setdefault("timeout", TURN_SECONDS)


def set_up(connection: DBAPIConnection, _record: object) -> None:
    """Check foreign keys, write ahead, and overwrite what is deleted.

    With a write-ahead log, who reads and who writes do not wait for each other. What
    was committed is there after a crash of the board; the machine's own may take the
    last moments.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    for setting in (
        "foreign_keys=ON",
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "secure_delete=ON",
        f"application_id={APPLICATION}",
        f"user_version={VERSION}",
    ):
        cursor.execute(f"PRAGMA {setting}")
    cursor.close()


def begin(connection: Connection) -> None:
    """Take the turn at the start of what may write; a GET only reads."""
    is_safe = has_request_context() and request.method == "GET"
    connection.exec_driver_sql("BEGIN" if is_safe else "BEGIN IMMEDIATE")
