def connect(url: str) -> Redis:
    patience = {"socket_connect_timeout": 2.5}
    return Redis.from_url(url, **patience)
