def error_response(status: int, message: str, details: Any = None) -> Response:
    if details is None:
        details = []
    if not wants_json():
        page = render_template(
            "error.html",
            status=status,
            message=message,
            request_id=current_request_id(),
        )
        return make_response(page, status)
    return json_error(status, message, details)
