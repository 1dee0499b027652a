def error_response(status: int, message: str, details: Any = None) -> Response:
    if not wants_json():
        return make_response(
            render_template(
                "error.html",
                status=status,
                message=message,
                request_id=current_request_id(),
            )
        )
    body: dict[str, Any] = {"error": message}
    if details is not None:
        body["details"] = details
    return jsonify(body)
