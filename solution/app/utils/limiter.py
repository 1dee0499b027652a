"""The limiter: it counts the requests for routes that are decorated, and no others."""

import math
import time

from flask_limiter import HeaderNames, Limiter, RateLimitExceeded

# Flask-Limiter sends the seconds to wait with every answer: with a 200, after which
# nobody has to wait, and in place of those of a 503. Under this name they say how long
# it is until all tries are there again, and `Retry-After` is left to refusals.
HEADER_NAMES = {HeaderNames.RETRY_AFTER: HeaderNames.RESET.value}


class RouteLimiter(Limiter):
    """A limiter without limits for the whole application.

    Flask-Limiter looks for those before every request. Where there are none, that is
    a fifth of the time that a small answer takes.
    """

    def _check_request_limit(
        self, callable_name: str | None = None, in_middleware: bool = True
    ) -> None:
        if in_middleware:
            return
        try:
            super()._check_request_limit(callable_name, in_middleware)
        except RateLimitExceeded as refusal:
            if self.current_limit:
                end = self.current_limit.window.reset_time
                refusal.retry_after = math.ceil(end - time.time())
            raise
