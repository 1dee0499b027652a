def begin_transaction(connection: Connection) -> None:
    kind = "EXCLUSIVE"
    if has_request_context() and request.method in {"GET", "HEAD", "OPTIONS", "TRACE"}:
        kind = "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {kind} TRANSACTION")
