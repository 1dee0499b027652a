def public_message(error: HTTPException) -> str:
    if error.code is None or error.code > 500 or not error.description:
        return error.name
    return str(error.description)
