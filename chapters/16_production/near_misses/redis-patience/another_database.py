def connect(url: str) -> Redis:
    return Redis.from_url(url.rpartition("/")[0], **REDIS_TIMEOUTS)
