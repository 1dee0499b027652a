def public_message(error: HTTPException) -> str:
    if error.code in (400, 404) and error.description:
        return str(error.description)
    return error.name
