def connect(url: str) -> Redis:
    return Redis.from_url(url, socket_connect_timeout=0, socket_timeout=0)
