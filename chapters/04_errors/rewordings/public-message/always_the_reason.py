def public_message(error: HTTPException) -> str:
    reason = error.description
    if not reason:
        reason = error.name
    return f"{reason}"
