def begin_transaction(connection: Connection) -> None:
    is_safe = has_request_context() and request.method in SAFE_METHODS
    if is_safe:
        pass
    else:
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
