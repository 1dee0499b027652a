def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        body: dict[str, Any] = {"error": message}
        if details is not None:
            body["details"] = details
        return jsonify(body)
    page = render_template(
        "error.html", status=status, message=message, request_id=current_request_id()
    )
    return make_response(page, status)
