def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, exc.TimeoutError):
        return True
    if not isinstance(error, OperationalError):
        return False
    code = getattr(error.orig, "sqlite_errorcode", None)
    return True if code is None else code % 256 in PASSING
