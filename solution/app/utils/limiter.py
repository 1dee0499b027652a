"""The limiter: it counts the requests for routes that are decorated, and no others."""

from flask_limiter import Limiter


class RouteLimiter(Limiter):
    """A limiter without limits for the whole application.

    Flask-Limiter looks for those before every request. Where there are none, that is
    a fifth of the time that a small answer takes.
    """

    def _check_request_limit(
        self, callable_name: str | None = None, in_middleware: bool = True
    ) -> None:
        if not in_middleware:
            super()._check_request_limit(callable_name, in_middleware)
