def handle_http_error(error: HTTPException) -> Response:
    text = error.description if error.description else error.name
    answer = error_response(error.code or 500, text)
    kept = [pair for pair in error.get_headers() if pair[0] != "Content-Type"]
    answer.headers.extend(kept)
    return answer
