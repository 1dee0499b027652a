def begin_transaction(connection: Connection) -> None:
    from flask import has_app_context
    
    safe = has_app_context() and request.method in SAFE_METHODS
    connection.exec_driver_sql("BEGIN" if safe else "BEGIN IMMEDIATE")
