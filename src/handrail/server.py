"""The database server that some tests need: the one that the environment names."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

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
    with connection_to_server() as connection:
        version: str = connection.exec_driver_sql("SHOW server_version").scalar_one()
    return f"PostgreSQL {version.split(maxsplit=1)[0]}"


def connection_to_server() -> "Connection":
    """Return a connection that commits each statement by itself.

    Raises:
        SQLAlchemyError: It does not answer, or refuses, or the URL is none.
    """
    from sqlalchemy import NullPool, create_engine, make_url  # noqa: PLC0415 (slow to load)

    engine = create_engine(
        make_url(database_server()).set(drivername="postgresql+psycopg"),
        poolclass=NullPool,
        connect_args={"connect_timeout": PATIENCE},
        isolation_level="AUTOCOMMIT",
    )
    return engine.connect()
