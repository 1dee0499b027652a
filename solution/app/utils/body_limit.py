"""The limit of bodies: what is longer than MAX_CONTENT_LENGTH is refused."""

from flask import Flask, request
from werkzeug.exceptions import RequestEntityTooLarge


def register_body_limit(app: Flask) -> None:
    """Refuse long bodies before anything looks into one, whatever they are for."""
    app.before_request(refuse_long_body)


def refuse_long_body() -> None:
    """Refuse a body that is longer than allowed, whether it tells its length or not.

    A body in chunks does not. Werkzeug reads it up to the limit and leaves the rest,
    without a word: what was used then would not be what was sent.

    Raises:
        RequestEntityTooLarge: The body is too long.
    """
    if request.content_length is not None:
        too_long = request.content_length > (request.max_content_length or 0)
    elif "wsgi.input_terminated" in request.environ:
        request.get_data(parse_form_data=False)
        too_long = request.environ["wsgi.input"].read(1) != b""
    else:
        too_long = False
    if too_long:
        raise RequestEntityTooLarge
