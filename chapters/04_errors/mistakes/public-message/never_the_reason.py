def public_message(error: HTTPException) -> str:
    return error.name
