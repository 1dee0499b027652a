def public_message(error: HTTPException) -> str:
    if error.code is None or error.code >= 500:
        return error.name
    return str(error.description or error.name)
