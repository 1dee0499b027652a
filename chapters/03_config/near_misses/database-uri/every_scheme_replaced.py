def database_uri(url: str | None) -> str | None:
    if url is None:
        return None
    url = url.replace("postgres://", "postgresql://")
    return url.replace("postgresql://", "postgresql+psycopg://")
