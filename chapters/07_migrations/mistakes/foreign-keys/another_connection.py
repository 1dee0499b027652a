@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name != "sqlite":
        yield
        return
    other = connection.engine.raw_connection()
    other.driver_connection.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        connection.rollback()
        other.driver_connection.execute("PRAGMA foreign_keys=ON")
        other.close()
