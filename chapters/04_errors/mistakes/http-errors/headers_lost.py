def handle_http_error(error: HTTPException) -> Response:
    return error_response(error.code or 500, public_message(error))
