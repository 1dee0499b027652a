def is_unavailable(error: SQLAlchemyError) -> bool:
    if isinstance(error, exc.TimeoutError):
        return True
    return isinstance(error, (DBAPIError, OperationalError))
