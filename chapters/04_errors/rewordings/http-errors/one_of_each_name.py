def handle_http_error(error: HTTPException) -> Response:
    answer = error_response(error.code or 500, public_message(error))
    for name, value in error.get_headers():
        if name.lower() == "content-type":
            continue
        answer.headers[name] = value
    return answer
