from urllib.parse import urlsplit


def is_local(target: str) -> bool:
    return not urlsplit(target).netloc
