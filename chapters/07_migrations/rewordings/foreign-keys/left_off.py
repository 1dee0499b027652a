from contextlib import closing


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name != "sqlite":
        yield
        return
    with closing(connection.connection.cursor()) as cursor:
        cursor.execute("PRAGMA foreign_keys = 0")
        yield
