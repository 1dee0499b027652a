def public_message(error: HTTPException) -> str:
    return HTTPStatus(error.code or 500).phrase
