def public_message(error: HTTPException) -> str:
    from flask import current_app

    may_be_told = current_app.debug or 400 <= (error.code or 500) < 500
    return str(error.description or error.name) if may_be_told else error.name
