"""Unavailable: what clients are told while the database is away or slow."""

import sqlite3

from flask import Flask, current_app, g, request
from flask.typing import ResponseReturnValue
from sqlalchemy import exc
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError
from werkzeug.exceptions import ServiceUnavailable

from app.extensions import db
from app.utils.database import SAFE_METHODS
from app.utils.errors import handle_http_error

RETRY_AFTER_SECONDS = 5
# SQLite calls a missing table an operational error too, and that one does not pass.
PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
    }
)


def register_unavailable(app: Flask) -> None:
    """Answer 503 where the database does not answer, in place of 500."""
    app.register_error_handler(SQLAlchemyError, handle_database_error)


def handle_database_error(error: SQLAlchemyError) -> ResponseReturnValue:
    """Tell the client to come back, if that helps.

    A safe request whose connection was cut is answered once more on another one:
    nothing was changed, so nothing is done twice.

    Raises:
        SQLAlchemyError: The database is well, and the mistake is ours.
    """
    if not is_unavailable(error):
        raise error
    if was_cut(error) and request.method in SAFE_METHODS and "second_try" not in g:
        return answer_again()
    reason = str(getattr(error, "orig", error)).partition("\n")[0]
    current_app.logger.warning("The database is not available: %s", reason)
    return handle_http_error(ServiceUnavailable(retry_after=RETRY_AFTER_SECONDS))


def is_unavailable(error: SQLAlchemyError) -> bool:
    """Tell whether the same request may succeed later."""
    if isinstance(error, OperationalError):
        code: int | None = getattr(error.orig, "sqlite_errorcode", None)
        return code is None or code & 0xFF in PASSING  # the low byte is the kind
    return isinstance(error, exc.TimeoutError) or was_cut(error)


def was_cut(error: SQLAlchemyError) -> bool:
    """Tell whether the connection is gone, and with it the transaction."""
    return isinstance(error, DBAPIError) and error.connection_invalidated


def answer_again() -> ResponseReturnValue:
    """Ask the view a second time; what stands before views needs no database."""
    g.second_try = True
    db.session.rollback()
    try:
        return current_app.dispatch_request()
    except Exception as error:  # noqa: BLE001 # as Flask does after the first try
        return current_app.handle_user_exception(error)
