from urllib.parse import urljoin, urlsplit


def is_local(target: str) -> bool:
    url = urlsplit(urljoin(request.host_url, target))
    return url.netloc == request.host
