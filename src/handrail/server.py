"""The database server that some tests need: the one that the environment names."""

import os

VARIABLE = "TEST_DATABASE_URL"
SCHEMES = ("postgres", "postgresql", "postgresql+psycopg")
NO_ANSWER = f"The server that {VARIABLE} names does not answer"  # as the tests say it
PATIENCE = 5  # seconds to wait for it
ENDING = "_on_postgresql"  # of the names of tests that need it, and of their files


def database_server() -> str:
    """Return the URL of the PostgreSQL server to test on; empty where none is named."""
    url = os.environ.get(VARIABLE, "")
    return url if url.partition(":")[0] in SCHEMES else ""


def needs_server(name: str) -> bool:
    """Tell by its name whether a test needs the server, with or without parameters."""
    return name.partition("[")[0].endswith(ENDING)


def name_of_server() -> str:
    """Return what the tests run on, with its version.

    Raises:
        SQLAlchemyError: It does not answer, or refuses, or the URL is none.
    """
    from sqlalchemy import NullPool, create_engine, make_url, text  # noqa: PLC0415 (slow to load)

    url = make_url(database_server()).set(drivername="postgresql+psycopg")
    engine = create_engine(
        url, poolclass=NullPool, connect_args={"connect_timeout": PATIENCE}
    )
    with engine.connect() as connection:
        version: str = connection.scalar(text("SHOW server_version"))
    return f"PostgreSQL {version.split(maxsplit=1)[0]}"
