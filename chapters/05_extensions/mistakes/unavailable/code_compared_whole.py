def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError):
        code = getattr(error.orig, "sqlite_errorcode", None)
        return code is None or code in PASSING
    return isinstance(error, exc.TimeoutError) or was_cut(error)
