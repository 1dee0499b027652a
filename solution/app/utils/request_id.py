"""Request ids: one name for a request, in its answer and in its log lines."""

import re
import uuid

from flask import Flask, Response, g, has_request_context, request

REQUEST_ID_HEADER = "X-Request-ID"
WELL_FORMED = re.compile(r"[A-Za-z0-9._-]{8,64}")


def choose_request_id(offered: str | None) -> str:
    """Return the offered id if it is well formed, or else a new one.

    A proxy in front may have named the request already. What it offers ends up in
    log lines, so anything that could break out of one is replaced.
    """
    if offered is not None and WELL_FORMED.fullmatch(offered):
        return offered
    return uuid.uuid4().hex


def current_request_id() -> str | None:
    """Return the id of the request being served, or None outside of a request."""
    if not has_request_context():
        return None
    request_id: str | None = g.get("request_id")
    return request_id


def register_request_ids(app: Flask) -> None:
    """Give every request of the application an id, and send it with the answer."""

    @app.before_request
    def assign_request_id() -> None:
        g.request_id = choose_request_id(request.headers.get(REQUEST_ID_HEADER))

    @app.after_request
    def send_request_id(response: Response) -> Response:
        response.headers[REQUEST_ID_HEADER] = g.request_id
        return response
