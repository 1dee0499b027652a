def is_unavailable(error: SQLAlchemyError) -> bool:
    if was_cut(error) or isinstance(error, exc.TimeoutError):
        return True
    if not isinstance(error, OperationalError):
        return False
    said = str(error.orig).lower()
    passing = ("locked", "unable to open", "disk")
    is_of_sqlite = isinstance(error.orig, sqlite3.Error)
    return not is_of_sqlite or any(words in said for words in passing)
