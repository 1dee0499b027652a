def database_uri(url: str | None) -> str | None:
    return url
