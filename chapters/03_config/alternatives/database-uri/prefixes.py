def database_uri(url: str | None) -> str | None:
    for prefix in ("postgres://", "postgresql://"):
        if url and url.startswith(prefix):
            return "postgresql+psycopg://" + url.removeprefix(prefix)
    return url
