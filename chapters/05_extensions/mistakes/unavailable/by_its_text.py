def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError) and isinstance(error.orig, sqlite3.Error):
        return "locked" in str(error.orig) or "unable to open" in str(error.orig)
    return isinstance(error, OperationalError | exc.TimeoutError) or was_cut(error)
