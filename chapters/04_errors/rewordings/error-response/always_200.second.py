def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        extra = {"details": details} if details is not None else {}
        return make_response({"error": message, **extra})
    page = render_template(
        "error.html", status=status, message=message, request_id=current_request_id()
    )
    return make_response(page)
