"""JSON logs: in production a record is one object a line, for machines to search."""

import logging
from typing import TextIO, cast

from flask import Flask
from flask.logging import wsgi_errors_stream
from pythonjsonlogger.json import JsonFormatter

from app.utils.logs import RequestIdFilter

FIELDS = ("levelname", "name", "message")
RENAMED = {"levelname": "level", "name": "logger", "exc_info": "exception"}
LIBRARIES = "libraries"


def register_json_logs(app: Flask) -> None:
    """Write the records of the application and its libraries as JSON, in production.

    People read the log of a developer's machine and of a test run: it stays text.
    """
    if app.debug or app.testing:
        return
    formatter = JsonFormatter(FIELDS, rename_fields=RENAMED, timestamp="time")
    for handler in app.logger.handlers:
        handler.setFormatter(formatter)
    log_libraries(app.logger.name, formatter)


def log_libraries(app_name: str, formatter: logging.Formatter) -> None:
    """Have the root logger write warnings that are not the application's, once.

    What the application's own logger has written comes by here as well.
    """
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.name = LIBRARIES
    handler.setLevel(logging.WARNING)
    handler.addFilter(RequestIdFilter())
    handler.addFilter(lambda record: record.name.partition(".")[0] != app_name)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    others = [known for known in root.handlers if known.name != LIBRARIES]
    root.handlers = [*others, handler]
