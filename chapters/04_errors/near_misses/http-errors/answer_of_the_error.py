def handle_http_error(error: HTTPException) -> Response:
    return make_response(error.get_response())
