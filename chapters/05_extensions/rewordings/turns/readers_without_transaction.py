def begin_transaction(connection: Connection) -> None:
    if has_request_context() and request.method in SAFE_METHODS:
        return
    connection.exec_driver_sql("BEGIN IMMEDIATE")
