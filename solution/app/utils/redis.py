"""Redis: shared by all processes, for rate limits and cached answers."""

from redis import Redis

from app.deployment import REDIS_TIMEOUTS


def connect(url: str) -> Redis:
    """Return a client for the Redis at that URL.

    It waits for a second at most, so a silent Redis does not hold up requests.
    """
    return Redis.from_url(url, **REDIS_TIMEOUTS)
