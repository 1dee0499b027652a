def begin_transaction(connection: Connection) -> None:
    writes = has_request_context() and request.method not in SAFE_METHODS
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
