"""A database for one launch: on the server that is named, or in a file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

from handrail.server import connection_to_server, database_server


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
    execute(f"CREATE DATABASE {name}")
    try:
        yield urlsplit(server)._replace(path=f"/{name}").geturl()
    finally:
        execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


def execute(statement: str) -> None:
    """Send a statement to the server.

    Raises:
        OSError: It does not answer, or refuses.
    """
    from sqlalchemy.exc import SQLAlchemyError  # noqa: PLC0415 (slow to load, and for few)

    try:
        with connection_to_server() as connection:
            connection.exec_driver_sql(statement)
    except SQLAlchemyError as error:
        cause = getattr(error, "orig", None) or error
        raise OSError(f"The database server: {str(cause).strip()}") from error
