def handle_http_error(error: HTTPException) -> Response:
    message = public_message(error)
    if isinstance(error, InternalServerError) and error.original_exception:
        message = str(error.original_exception)
    answer = error_response(error.code or 500, message)
    kept = [pair for pair in error.get_headers() if pair[0] != "Content-Type"]
    answer.headers.extend(kept)
    return answer
