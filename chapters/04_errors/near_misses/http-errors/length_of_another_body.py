def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, public_message(error))
    original = error.get_response()
    for header, value in original.headers.items():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response
