from redis import ConnectionPool


def connect(url: str) -> Redis:
    pool = ConnectionPool.from_url(url)
    return Redis(connection_pool=pool)
