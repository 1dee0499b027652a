from urllib.parse import urlparse


def is_local(target: str) -> bool:
    parts = urlparse(target)
    return parts.scheme == "" and parts.netloc == ""
