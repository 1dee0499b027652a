def handle_http_error(error: HTTPException) -> Response:
    answer = error_response(error.code or 500, public_message(error))
    response = make_response(error.get_response())
    response.data = answer.data
    response.content_type = answer.content_type
    return response
