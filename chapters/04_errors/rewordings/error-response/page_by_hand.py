def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        answer = json_error(status, message, details)
    else:
        page = "<h1>%d</h1><p>%s</p><small>%s</small>"
        answer = make_response(page % (status, message, current_request_id()))
        answer.status_code = status
    return answer
