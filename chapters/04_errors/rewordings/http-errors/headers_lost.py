def handle_http_error(error: HTTPException) -> Response:
    status = 500 if error.code is None else error.code
    message = public_message(error)
    return error_response(status, message)
