def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        extra = {} if details is None else {"details": details}
        return make_response({"error": message, **extra}, status)
    context = {"status": status, "message": message, "request_id": current_request_id()}
    return make_response(render_template("error.html", **context), status)
