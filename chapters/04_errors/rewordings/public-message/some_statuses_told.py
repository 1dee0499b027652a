def public_message(error: HTTPException) -> str:
    from werkzeug.exceptions import BadRequest, Conflict, NotFound

    told = isinstance(error, (BadRequest, Conflict, NotFound))
    return str(error.description or error.name) if told else error.name
