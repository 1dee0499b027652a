"""Logging: each record of the application has the id of its request."""

import logging
from typing import TextIO, cast

from flask import Flask
from flask.logging import wsgi_errors_stream

from app.utils.json_logs import log_libraries, write_json
from app.utils.request_id import current_request_id

LOG_FORMAT = "%(asctime)s %(levelname)s %(name)s [%(request_id)s] %(message)s"


class RequestIdFilter(logging.Filter):
    """Adds the id of the current request to each record, as `request_id`."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Name the request being served on the record, or "-" outside of one."""
        record.request_id = current_request_id() or "-"
        return True


def configure_logging(app: Flask) -> None:
    """Send the application's log to the server's error stream, a record a line.

    Applications of one name share one logger in a process, so the handler replaces
    the one that an earlier application left there.
    """
    handler = logging.StreamHandler(cast("TextIO", wsgi_errors_stream))
    handler.addFilter(RequestIdFilter())
    handler.setFormatter(logging.Formatter(LOG_FORMAT))
    app.logger.handlers = [handler]
    app.logger.setLevel(logging.DEBUG if app.debug else logging.INFO)
    # People read the log of a developer's machine and of a test run: it stays text.
    if not (app.debug or app.testing):
        write_json(handler)
        log_libraries(app.logger.name, like=handler)
