def begin_transaction(connection: Connection) -> None:
    writes = {"POST", "PUT", "PATCH", "DELETE"}
    if has_request_context() and request.method not in writes:
        connection.exec_driver_sql("BEGIN")
    else:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
