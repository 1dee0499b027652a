def connect(url: str) -> Redis:
    return Redis.from_url(url, socket_connect_timeout=1000, socket_timeout=1000)
