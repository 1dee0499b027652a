def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, error.name)
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response
