def public_message(error: HTTPException) -> str:
    import sys

    if error.code is not None and error.code < 500:
        return str(error.description or error.name)
    cause = error.__cause__ or sys.exc_info()[1]
    return f"{type(cause).__name__}: {error.name}"
