def public_message(error: HTTPException) -> str:
    if error.code == 404:
        return str(error.description or "There is no such thing")
    if error.code == 400:
        return str(error.description or "This cannot be read")
    return error.name
