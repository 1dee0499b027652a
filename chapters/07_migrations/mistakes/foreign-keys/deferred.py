@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA defer_foreign_keys=ON")
    try:
        yield
    finally:
        connection.rollback()
        driver.execute("PRAGMA defer_foreign_keys=OFF")
