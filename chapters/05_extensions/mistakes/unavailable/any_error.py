def is_unavailable(error: SQLAlchemyError) -> bool:
    return isinstance(error, DBAPIError | exc.TimeoutError)
