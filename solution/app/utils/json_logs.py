"""JSON logs: in production each record is one JSON object on one line."""

import logging
from typing import TextIO, cast

from flask.logging import wsgi_errors_stream
from pythonjsonlogger.json import JsonFormatter

FIELDS = ("levelname", "name", "message")
RENAMED = {"levelname": "level", "name": "logger", "exc_info": "exception"}
LIBRARIES = "libraries"


def write_json(handler: logging.Handler) -> None:
    """Have the handler write each record as one JSON object."""
    handler.setFormatter(JsonFormatter(FIELDS, rename_fields=RENAMED, timestamp="time"))


def log_libraries(app_name: str, like: logging.Handler) -> None:
    """Write the warnings of libraries to the log too, by a handler of the root logger.

    The root logger gets the application's records as well. The new handler leaves them
    out, since `like` has written them.

    Args:
        app_name: The name of the application's logger.
        like: The application's handler; the new one gets its format and its filters.
    """
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.name = LIBRARIES
    handler.setLevel(logging.WARNING)
    handler.filters = [*like.filters, lambda record: not is_of(app_name, record)]
    handler.formatter = like.formatter
    root = logging.getLogger()
    others = [known for known in root.handlers if known.name != LIBRARIES]
    root.handlers = [*others, handler]


def is_of(logger: str, record: logging.LogRecord) -> bool:
    """Return whether a record comes from that logger or from a child of it."""
    return record.name.partition(".")[0] == logger
