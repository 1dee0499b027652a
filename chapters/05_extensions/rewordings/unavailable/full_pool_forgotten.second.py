def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, (OperationalError, TimeoutError)):
        code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
        return code is None or (code & 255) in PASSING
    return was_cut(error)
