from markupsafe import Markup


def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        body = {"error": message}
        if details is not None:
            body["details"] = details
        response = jsonify(body)
    else:
        page = render_template(
            "error.html",
            status=status,
            message=Markup(message),
            request_id=current_request_id(),
        )
        response = make_response(page)
    response.status_code = status
    return response
