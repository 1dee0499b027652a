def is_unavailable(error: SQLAlchemyError) -> bool:
    if was_cut(error) or isinstance(error, exc.TimeoutError):
        return True
    if not isinstance(error, OperationalError):
        return False
    if not hasattr(error.orig, "sqlite_errorcode"):
        return True
    return any(error.orig.sqlite_errorcode == passing for passing in PASSING)
