def public_message(error: HTTPException) -> str:
    original = getattr(error, "original_exception", None)
    if original is not None:
        return str(original)
    if error.code is None or error.code >= 500 or not error.description:
        return error.name
    return str(error.description)
