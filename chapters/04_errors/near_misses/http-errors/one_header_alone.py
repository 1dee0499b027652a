def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, public_message(error))
    for header, value in error.get_headers():
        if header == "Allow":
            response.headers.add(header, value)
    return response
