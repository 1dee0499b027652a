def is_unavailable(error: SQLAlchemyError) -> bool:
    if was_cut(error) or isinstance(error, exc.TimeoutError):
        return True
    if not isinstance(error, OperationalError):
        return False
    original = error.orig
    if isinstance(original, sqlite3.Error):
        return original.sqlite_errorcode % 256 in PASSING
    return True
