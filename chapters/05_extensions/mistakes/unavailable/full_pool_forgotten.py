def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError):
        code = getattr(error.orig, "sqlite_errorcode", None)
        return code is None or code & 0xFF in PASSING
    return was_cut(error)
