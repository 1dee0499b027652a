def begin_transaction(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN DEFERRED TRANSACTION")
