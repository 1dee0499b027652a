def handle_http_error(error: HTTPException) -> Response:
    cause = getattr(error, "original_exception", None)
    details = repr(cause) if cause else None
    response = error_response(error.code or 500, public_message(error), details)
    for header, value in error.get_headers():
        if header != "Content-Type":
            response.headers.add(header, value)
    return response
