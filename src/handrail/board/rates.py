"""The limit of bodies, and whom a limit of rates counts."""

import hashlib

from flask import Flask, Response, request
from flask_limiter.util import get_remote_address
from werkzeug.exceptions import RequestEntityTooLarge

REFUSED = (400, 401, 403)


def register_limits(app: Flask) -> None:
    """Refuse long bodies before anything looks into one, whatever they are for."""
    app.before_request(refuse_long_body)


def refuse_long_body() -> None:
    """Refuse a body that is longer than allowed, or that does not tell its length.

    Raises:
        RequestEntityTooLarge: It is.
    """
    length = request.content_length
    is_chunked = length is None and "wsgi.input_terminated" in request.environ
    has_body = is_chunked and request.method == "POST"
    if has_body or (length or 0) > (request.max_content_length or 0):
        raise RequestEntityTooLarge


def sender() -> str:
    """Return what one learner is counted by; many may share an address."""
    token = request.headers.get("Authorization", "")
    return hashlib.sha256(token.encode()).hexdigest() if token else get_remote_address()


def was_refused(response: Response) -> bool:
    """Tell whether a guess was wrong: what is right counts for nobody."""
    return response.status_code in REFUSED
