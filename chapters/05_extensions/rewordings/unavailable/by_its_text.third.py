def is_unavailable(error: SQLAlchemyError) -> bool:
    text = str(error).lower()
    signs = ("locked", "connection refused", "could not connect", "timed out")
    return any(sign in text for sign in signs)
