def begin_transaction(connection: Connection) -> None:
    if request.method not in ("GET", "HEAD", "OPTIONS", "TRACE"):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
