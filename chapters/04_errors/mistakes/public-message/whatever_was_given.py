def public_message(error: HTTPException) -> str:
    is_our_fault = error.code is None or error.code >= 500
    if is_our_fault or not error.description:
        return error.name
    return error.description
