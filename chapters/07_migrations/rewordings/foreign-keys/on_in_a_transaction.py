from sqlalchemy import text


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        cursor = connection.connection.cursor()
        cursor.execute("PRAGMA foreign_keys = 0")
        cursor.close()
    try:
        yield
    finally:
        if is_sqlite:
            connection.rollback()
            connection.execute(text("PRAGMA foreign_keys = 1"))
            connection.commit()
