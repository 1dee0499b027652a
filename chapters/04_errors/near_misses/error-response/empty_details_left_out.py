def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        body = {"error": message}
        if details:
            body["details"] = details
        response = jsonify(body)
    else:
        response = make_response(
            render_template("error.html", status=status, message=message, request_id=current_request_id())
        )
    response.status_code = status
    return response
