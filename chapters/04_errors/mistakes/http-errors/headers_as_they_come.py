def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, public_message(error))
    response.headers.update(error.get_headers())
    return response
