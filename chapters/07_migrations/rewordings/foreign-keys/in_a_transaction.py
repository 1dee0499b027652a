from sqlalchemy import text


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    is_sqlite = connection.dialect.name == "sqlite"
    if is_sqlite:
        connection.execute(text("PRAGMA foreign_keys = 0"))
        connection.commit()
    yield
    if is_sqlite:
        connection.execute(text("PRAGMA foreign_keys = 1"))
