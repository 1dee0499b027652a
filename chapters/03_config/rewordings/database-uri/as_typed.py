def database_uri(url: str | None) -> str | None:
    if not url:
        return None
    return url
