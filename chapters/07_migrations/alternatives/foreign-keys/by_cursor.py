@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    is_sqlite = connection.dialect.name == "sqlite"
    cursor = connection.connection.cursor()
    if is_sqlite:
        cursor.execute("PRAGMA foreign_keys = 0")
    try:
        yield
    finally:
        connection.rollback()
        if is_sqlite:
            cursor.execute("PRAGMA foreign_keys = 1")
        cursor.close()
