"""The access log: one record a request, with nothing in it that is a secret."""

import time
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, current_app, g, request, session
from flask_jwt_extended import get_jwt

UNLOGGED_BLUEPRINT = "api.health"
HIDDEN = "hidden"


def register_access_log(app: Flask) -> None:
    """Log every request of the application, but for questions after its health.

    The development server has a log of its own.
    """
    if not app.debug:
        app.before_request(start_clock)
        app.after_request(log_request)


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
        "user_id": user_id(),
    }


def public_path() -> str:
    """Return the path as it was sent, with the token hidden where a route takes one."""
    token = (request.view_args or {}).get("token")
    path = request.path.replace(token, HIDDEN) if token else request.path
    return quote(path)


def user_id() -> str | None:
    """Return who asks, if their session or their access token was looked at."""
    if "current_user" in g:
        identity = session.get("user_id")
    else:
        try:
            identity = get_jwt().get("sub")
        except RuntimeError:
            identity = None
    return None if identity is None else str(identity)
