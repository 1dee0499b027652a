def public_message(error: HTTPException) -> str:
    if error.code is None or error.code // 100 != 4:
        return "Something went wrong here. We have a note of it."
    reason = error.description
    if isinstance(reason, str) and reason.strip():
        return reason
    return error.name
