"""Exceptions: how the board refuses a request; nothing here knows of Flask."""


class BoardError(Exception):
    """Base of the errors that the board raises to refuse a request.

    Args:
        message: What the client is told; by default the message of the class.
    """

    status_code = 400
    message = "Bad request"

    def __init__(self, message: str | None = None) -> None:
        self.message = message or self.message
        super().__init__(self.message)


class UnauthorizedError(BoardError):
    """The client has not shown who they are."""

    status_code = 401
    message = "Join the room first"


class ForbiddenError(BoardError):
    """The client has shown the wrong key."""

    status_code = 403
    message = "Not allowed"


class NotFoundError(BoardError):
    """There is no such thing."""

    status_code = 404
    message = "Not found"


class ConflictError(BoardError):
    """The request is at odds with what is there."""

    status_code = 409
    message = "Conflict"


class FullError(BoardError):
    """There is no room for more."""

    status_code = 503
    message = "The room is full"
