def begin_transaction(connection: Connection) -> None:
    is_safe = has_request_context() and request.method in SAFE_METHODS
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_safe else "BEGIN")
