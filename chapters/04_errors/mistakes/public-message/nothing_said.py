def public_message(error: HTTPException) -> str:
    if error.code is not None and error.code < 500:
        return error.description
    return error.name
