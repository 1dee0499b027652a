def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError):
        code = getattr(error.orig, "sqlite_errorcode", None)
        return code is not None and code & 0xFF in PASSING
    return isinstance(error, exc.TimeoutError) or was_cut(error)
