def handle_http_error(error: HTTPException) -> Response:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    response = error_response(status, error.description or error.name)
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response
