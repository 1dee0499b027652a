@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name == "sqlite":
        cursor = connection.connection.cursor()
        cursor.execute("PRAGMA foreign_keys = off")
        yield
        connection.rollback()
        cursor.execute("PRAGMA foreign_keys = on")
        cursor.close()
    else:
        yield
