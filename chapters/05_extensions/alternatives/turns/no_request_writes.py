def begin_transaction(connection: Connection) -> None:
    may_write = not has_request_context() or request.method not in SAFE_METHODS
    if may_write:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN DEFERRED")
