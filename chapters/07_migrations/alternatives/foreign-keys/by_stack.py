from contextlib import ExitStack


@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    with ExitStack() as afterwards:
        if connection.dialect.name == "sqlite":
            driver: Any = connection.connection.driver_connection
            driver.execute("PRAGMA foreign_keys=OFF")
            afterwards.callback(driver.execute, "PRAGMA foreign_keys=ON")
            afterwards.callback(connection.rollback)
        yield
