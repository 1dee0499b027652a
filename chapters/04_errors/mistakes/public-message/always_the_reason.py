def public_message(error: HTTPException) -> str:
    return str(error.description or error.name)
