def handle_http_error(error: HTTPException) -> Response:
    message = public_message(error)
    original = getattr(error, "original_exception", None)
    if original:
        message = str(original)
    answer = error_response(error.code or 500, message)
    kept = [pair for pair in error.get_headers() if pair[0] != "Content-Type"]
    answer.headers.extend(kept)
    return answer
