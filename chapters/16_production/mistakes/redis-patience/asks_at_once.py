def connect(url: str) -> Redis:
    client = Redis.from_url(url, **REDIS_TIMEOUTS)
    client.ping()
    return client
