def database_uri(url: str | None) -> str | None:
    if url is None:
        return None
    if url.startswith("postgres://"):
        return url.replace("postgres", "postgresql+psycopg")
    if url.startswith("postgresql://"):
        return url.replace("postgresql", "postgresql+psycopg")
    return url
