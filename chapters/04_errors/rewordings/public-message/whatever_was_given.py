def public_message(error: HTTPException) -> str:
    if error.code is not None and 400 <= error.code < 500:
        return error.description or error.name
    return error.name
