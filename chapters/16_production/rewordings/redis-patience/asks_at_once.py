def connect(url: str) -> Redis:
    redis = Redis.from_url(url, **REDIS_TIMEOUTS)
    if not redis.info():
        raise RuntimeError("There is no Redis.")
    return redis
