def handle_http_error(error: HTTPException) -> Response:
    response = error_response(500, "Internal Server Error")
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response
