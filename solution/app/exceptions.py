"""Exceptions: how the application refuses a request; nothing here knows of Flask."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

NO_HEADERS: Mapping[str, str] = MappingProxyType({})


class AppError(Exception):
    """Base of the errors that the application raises to refuse a request.

    Args:
        message: What the client is told; by default the message of the class.
        details: More for the client, ready for JSON.
    """

    status_code = 400
    message = "Bad request"
    headers: Mapping[str, str] = NO_HEADERS

    def __init__(self, message: str | None = None, details: Any = None) -> None:
        if message is not None:
            self.message = message
        self.details = details
        super().__init__(self.message)


class UnauthorizedError(AppError):
    """The client has not shown who they are."""

    status_code = 401
    message = "Authentication required"
    # RFC 9110, section 11.6.1: a 401 says how to authenticate.
    headers = MappingProxyType({"WWW-Authenticate": "Bearer"})


class ForbiddenError(AppError):
    """The client is known, and may not do this."""

    status_code = 403
    message = "Not allowed"


class NotFoundError(AppError):
    """There is no such thing, or none that this client may know of."""

    status_code = 404
    message = "Not found"


class ConflictError(AppError):
    """The request is at odds with what is stored."""

    status_code = 409
    message = "Conflict"


class PreconditionFailedError(AppError):
    """There is another version by now than the one that the request is about."""

    status_code = 412
    message = "Changed in the meantime"
