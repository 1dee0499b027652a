"""Settings of the rate limits."""


class Limits:
    """Where people and programs call."""

    RATELIMIT_ENABLED = True
    RATELIMIT_HEADERS_ENABLED = True


class NoLimits(Limits):
    """For tests, which call often."""

    RATELIMIT_ENABLED = False
