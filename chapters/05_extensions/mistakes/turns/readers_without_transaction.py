def begin_transaction(connection: Connection) -> None:
    if not has_request_context() or request.method not in SAFE_METHODS:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
