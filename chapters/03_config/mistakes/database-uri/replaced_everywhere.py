def database_uri(url: str | None) -> str | None:
    if url is None or "+" in url:
        return url
    url = url.replace("postgresql", "postgres")
    return url.replace("postgres", "postgresql+psycopg")
