def public_message(error: HTTPException) -> str:
    if error.code is not None and error.code < 500:
        return "Your request could not be handled"
    return "Something went wrong on our side"
