def begin_transaction(connection: Connection) -> None:
    from sqlalchemy import text
    
    connection.execute(text("begin"))
