"""JSON logs: in production a record is one object a line, for machines to search."""

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
    """Have the root logger write the warnings of libraries, once.

    Records of the application pass by there as well. Its own handler writes those.

    Args:
        app_name: The name of the application's logger.
        like: The application's handler: what libraries log is written as it writes.
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
    """Tell whether a record comes from the logger, or from one below it."""
    return record.name.partition(".")[0] == logger
