"""Redis: where several processes count and cache together, if there is one."""

from redis import Redis

from app.deployment import REDIS_TIMEOUTS


def connect(url: str) -> Redis:
    """Return a client of the Redis at that URL, which gives up soon on a silent one."""
    return Redis.from_url(url, **REDIS_TIMEOUTS)
