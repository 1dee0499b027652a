"""A database for one launch: on the server that is named, or in a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from handrail.server import database_server


@contextmanager
def new_database(folder: Path) -> Iterator[str]:
    """Give the URL of an empty database, which goes when the block ends.

    It is on the PostgreSQL server that TEST_DATABASE_URL names. Where none is named, it
    is a file of SQLite in the folder.

    Raises:
        OSError: The server does not answer, or refuses.
    """
    server = database_server()
    if not server:
        yield f"sqlite:///{folder / 'app.db'}"
        return
    name = f"handrail_{uuid4().hex}"
    execute(server, f"CREATE DATABASE {name}")
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        execute(server, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def execute(server: str, statement: str) -> None:
    """Send a statement to a server.

    Raises:
        OSError: It does not answer, or refuses.
    """
    import psycopg  # noqa: PLC0415 (slow to load, and for few)

    url = server.replace("postgresql+psycopg://", "postgresql://", 1)
    try:
        with psycopg.connect(url, autocommit=True, connect_timeout=5) as connection:
            connection.execute(statement.encode())
    except psycopg.Error as error:
        raise OSError(f"The database server: {str(error).strip()}") from error
