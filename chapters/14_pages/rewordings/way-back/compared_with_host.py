from urllib.parse import urljoin, urlparse


def is_local(target: str) -> bool:
    here = urlparse(request.host_url)
    there = urlparse(urljoin(request.host_url, target))
    return there.scheme in ("http", "https") and here.netloc == there.netloc
