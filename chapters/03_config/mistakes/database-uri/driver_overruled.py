def database_uri(url: str | None) -> str | None:
    if url is None or not url.startswith("postgres"):
        return url
    _, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}"
