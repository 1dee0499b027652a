def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        answer: Any = jsonify(error=message, details=details)
    else:
        answer = render_template(
            "error.html",
            status=status,
            message=message,
            request_id=current_request_id(),
        )
    return make_response(answer, status)
