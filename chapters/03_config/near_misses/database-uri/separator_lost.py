def database_uri(url: str | None) -> str | None:
    if url is None:
        return None
    scheme, _, rest = url.partition("://")
    if scheme in {"postgres", "postgresql"}:
        scheme = "postgresql+psycopg"
    return f"{scheme}:{rest}"
