def database_uri(url: str | None) -> str | None:
    if not url:
        return None
    scheme, rest = url.split("://", 1)
    if scheme.startswith("postgres"):
        return "postgresql+psycopg://" + rest
    return url
