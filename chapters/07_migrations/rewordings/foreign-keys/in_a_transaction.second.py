@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name == "sqlite":
        with connection.begin():
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        try:
            yield
        finally:
            connection.rollback()
            with connection.begin():
                connection.exec_driver_sql("PRAGMA foreign_keys=ON")
    else:
        yield
