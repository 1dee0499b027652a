def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, public_message(error))
    headers = dict(error.get_headers())
    headers.pop("Content-Type", None)
    for name, value in headers.items():
        response.headers[name] = value
    return response
