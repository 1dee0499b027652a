def begin_transaction(connection: Connection) -> None:
    is_safe = has_request_context() and request.method == "GET"
    connection.exec_driver_sql("BEGIN" if is_safe else "BEGIN IMMEDIATE")
