def handle_http_error(error: HTTPException) -> Response:
    answer = error_response(500, public_message(error))
    for name, value in error.get_headers():
        if name.lower() != "content-type":
            answer.headers.add(name, value)
    return answer
