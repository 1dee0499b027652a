def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError):
        number = getattr(error.orig, "sqlite_errorcode", sqlite3.SQLITE_BUSY)
        return PASSING.issuperset({number})
    return was_cut(error) or isinstance(error, exc.TimeoutError)
