def begin_transaction(connection: Connection) -> None:
    if not has_request_context() or request.method in SAFE_METHODS:
        connection.exec_driver_sql("BEGIN")
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
