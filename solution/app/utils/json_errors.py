"""JSON errors: the one shape in which the API says what went wrong."""

from typing import Any

from flask import Response, jsonify


def json_error(status: int, message: str, details: Any = None) -> Response:
    """Build the answer to an error, for a program.

    Args:
        status: Of the answer.
        message: What went wrong, for people.
        details: More, ready for JSON; None where there is no more to say.
    """
    body = {"error": message}
    if details is not None:
        body["details"] = details
    response = jsonify(body)
    response.status_code = status
    return response
