@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    cursor = connection.connection.cursor()
    cursor.execute("PRAGMA foreign_keys = 0")
    try:
        yield
    finally:
        connection.rollback()
        cursor.execute("PRAGMA foreign_keys = 1")
        cursor.close()
