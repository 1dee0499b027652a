import re


def database_uri(url):
    if url is None:
        return None
    return re.sub(r"^postgres[^:]*://", "postgresql+psycopg://", url)
