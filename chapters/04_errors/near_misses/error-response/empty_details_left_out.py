def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        return json_error(status, message, details or None)
    page = render_template(
        "error.html", status=status, message=message, request_id=current_request_id()
    )
    return make_response(page, status)
