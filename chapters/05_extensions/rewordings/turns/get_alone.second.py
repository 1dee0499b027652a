def begin_transaction(connection: Connection) -> None:
    if has_request_context() and request.method in ("GET", "HEAD"):
        connection.exec_driver_sql("BEGIN")
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
