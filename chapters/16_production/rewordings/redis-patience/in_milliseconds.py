PATIENCE = 500


def connect(url: str) -> Redis:
    limits = {"socket_timeout": PATIENCE, "socket_connect_timeout": PATIENCE}
    return Redis.from_url(url, **limits)
