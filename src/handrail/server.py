"""The database server that some tests need: the one that the environment names."""

import os

VARIABLE = "TEST_DATABASE_URL"
SCHEMES = ("postgres", "postgresql", "postgresql+psycopg")
ENDING = "_on_postgresql"  # of the names of tests that need it, and of their files


def database_server() -> str:
    """Return the URL of the PostgreSQL server to test on; empty where none is named."""
    url = os.environ.get(VARIABLE, "")
    return url if url.partition(":")[0] in SCHEMES else ""


def needs_server(name: str) -> bool:
    """Tell by its name whether a test needs the server, with or without parameters."""
    return name.partition("[")[0].endswith(ENDING)
