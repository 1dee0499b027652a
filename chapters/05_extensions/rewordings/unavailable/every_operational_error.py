def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, OperationalError):
        return True
    return isinstance(error, exc.TimeoutError) or was_cut(error)
