def handle_http_error(error: HTTPException) -> Response:
    response = error_response(error.code or 500, public_message(error))
    kept = [(k, v) for k, v in error.get_headers() if not k.startswith("Content-Type")]
    response.headers.extend(kept)
    return response
