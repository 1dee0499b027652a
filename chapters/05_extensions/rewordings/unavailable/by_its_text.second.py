def is_unavailable(error: SQLAlchemyError) -> bool:
    text = f"{error}"
    passing = ["locked", "refused", "timeout", "limit", "closed"]
    return any(word in text for word in passing)
