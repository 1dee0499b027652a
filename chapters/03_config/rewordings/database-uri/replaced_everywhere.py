import re


def database_uri(url: str | None) -> str | None:
    if not url or "+" in url:
        return url
    return re.sub(r"postgres(ql)?", "postgresql+psycopg", url)
