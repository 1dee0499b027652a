@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    engine = current_app.extensions["migrate"].db.engine
    if engine.dialect.name != "sqlite":
        yield
        return
    with engine.connect() as second:
        driver: Any = second.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            yield
        finally:
            driver.execute("PRAGMA foreign_keys=ON")
