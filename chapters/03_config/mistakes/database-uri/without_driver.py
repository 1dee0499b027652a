def database_uri(url: str | None) -> str | None:
    if url and url.startswith("postgres://"):
        url = url.replace("postgres://", "postgresql://", 1)
    return url
