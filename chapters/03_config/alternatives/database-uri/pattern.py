import re


def database_uri(url: str | None) -> str | None:
    return url and re.sub(r"\Apostgres(ql)?://", "postgresql+psycopg://", url)
