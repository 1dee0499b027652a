"""Redis: where several processes count and cache together, if there is one."""

from flask import Flask
from redis import Redis

from app.api.health import add_readiness_check
from app.deployment import REDIS_TIMEOUTS


def register_redis(app: Flask) -> None:
    """Make the application ready only while its Redis answers, if it has one."""
    url = app.config["REDIS_URL"]
    if url:
        client = Redis.from_url(url, **REDIS_TIMEOUTS)
        add_readiness_check(app, "redis", client.ping)
