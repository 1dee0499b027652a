def is_unavailable(error: SQLAlchemyError) -> bool:
    if was_cut(error):
        return True
    code = getattr(getattr(error, "orig", None), "sqlite_errorcode", None)
    if code is not None:
        return code % 256 in PASSING
    return isinstance(error, OperationalError)
