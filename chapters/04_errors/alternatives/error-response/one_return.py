def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        response = json_error(status, message, details)
    else:
        context = {"message": message, "request_id": current_request_id()}
        response = make_response(
            render_template("error.html", status=status, **context)
        )
        response.status_code = status
    return response
