"""Errors: what the API has told of one, in the one shape that all of them have."""

from typing import Any, NamedTuple

from werkzeug.wrappers import Response

from app.schemas.error import ErrorSchema


class Error(NamedTuple):
    """What a client is told; details are None where there are none."""

    message: str
    details: Any = None


def error_of(response: Response) -> Error:
    """Return what an answer tells of an error.

    Raises:
        ValidationError: It has another shape.
    """
    told = ErrorSchema().load(response.get_json())
    return Error(told["error"], told.get("details"))
