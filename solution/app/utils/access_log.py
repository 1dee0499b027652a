"""The access log: one record a request, with nothing in it that is a secret."""

import logging
import re
import time
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, current_app, g, has_request_context, request

UNLOGGED_BLUEPRINT = "api.health"
# No part of a path of ours is as long, but for the tokens that are sent by mail.
SECRET = re.compile(r"[^/]{32,}")
HIDDEN = "hidden"


def register_access_log(app: Flask) -> None:
    """Log every request of the application, but for questions after its health.

    The development server has a log of its own.
    """
    app.logger.addFilter(hide_path)
    if not app.debug:
        app.before_request(start_clock)
        app.after_request(log_request)


def hide_path(record: logging.LogRecord) -> bool:
    """Hide what is secret of a path that a record names, as Flask's of a crash do."""
    if has_request_context():
        record.msg = str(record.msg).replace(request.path, public_path())
    return True


def start_clock() -> None:
    """Note when the request came."""
    g.started_at = time.perf_counter()


def log_request(response: Response) -> Response:
    """Log the request and its answer, unless it is about health."""
    if request.blueprint != UNLOGGED_BLUEPRINT:
        seen = details(response)
        logger = current_app.logger.getChild("access")
        logger.info("%(method)s %(path)s %(status)d", seen, extra=seen)
    return response


def details(response: Response) -> dict[str, Any]:
    """Return what is logged of a request: no header, no body, no query string."""
    seconds = time.perf_counter() - g.started_at
    return {
        "method": request.method,
        "path": public_path(),
        "status": response.status_code,
        "duration_ms": round(seconds * 1000, 1),
        "bytes": response.content_length,
        "user_id": g.get("user_id"),
    }


def public_path() -> str:
    """Return the path as it was sent, with what may be a token hidden.

    The routes are not asked: a mistyped address has a token in it as well.
    """
    return quote(SECRET.sub(HIDDEN, request.path))
