def begin_transaction(connection: Connection) -> None:
    kind = "IMMEDIATE"
    if has_request_context() and request.method in {"GET"}:
        kind = "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {kind}")
