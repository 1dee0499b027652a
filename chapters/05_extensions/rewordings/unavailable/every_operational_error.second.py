def is_unavailable(error: SQLAlchemyError) -> bool:
    return type(error) in (exc.TimeoutError, OperationalError) or was_cut(error)
