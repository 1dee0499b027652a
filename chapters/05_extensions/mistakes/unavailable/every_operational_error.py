def is_unavailable(error: SQLAlchemyError) -> bool:
    operational = isinstance(error, OperationalError | exc.TimeoutError)
    return operational or was_cut(error)
