def is_unavailable(error: SQLAlchemyError) -> bool:
    return True
