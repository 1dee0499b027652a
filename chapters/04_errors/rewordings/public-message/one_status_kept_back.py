def public_message(error: HTTPException) -> str:
    from werkzeug.exceptions import InternalServerError

    if isinstance(error, InternalServerError):
        return "Internal Server Error"
    return str(error.description or error.name)
