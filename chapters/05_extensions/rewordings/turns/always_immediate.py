def begin_transaction(connection: Connection) -> None:
    start = "begin exclusive"
    connection.exec_driver_sql(start)
