def error_response(status: int, message: str, details: Any = None) -> Response:
    response = json_error(status, message, details)
    if not wants_json():
        context = {"status": status, "message": message}
        context["request_id"] = current_request_id()
        response = make_response(render_template("error.html", **context))
    return response
