@contextmanager
def foreign_keys_off(connection: Connection) -> Iterator[None]:
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = 1")
        connection.commit()
    yield
