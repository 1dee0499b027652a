def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        body = {"error": message}
        if details is not None:
            body["details"] = details
        answer = jsonify(body)
    else:
        page = "<h1>%d</h1><p>%s</p><small>%s</small>"
        answer = make_response(page % (status, message, current_request_id()))
    answer.status_code = status
    return answer
