def begin_transaction(connection: Connection) -> None:
    is_safe = request.method in SAFE_METHODS
    connection.exec_driver_sql("BEGIN" if is_safe else "BEGIN IMMEDIATE")
