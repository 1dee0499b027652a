def public_message(error: HTTPException) -> str:
    hidden = {500, 503}
    reason = error.description
    if reason and error.code not in hidden:
        return str(reason)
    return error.name
