@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = connection.connection.driver_connection
    driver.execute("PRAGMA ignore_check_constraints=ON")
    try:
        yield
    finally:
        connection.rollback()
        driver.execute("PRAGMA ignore_check_constraints=OFF")
