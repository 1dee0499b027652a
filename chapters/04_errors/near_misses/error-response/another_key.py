from flask import jsonify


def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        response = jsonify(problem=message, fields=details)
        response.status_code = status
        return response
    page = render_template(
        "error.html", status=status, message=message, request_id=current_request_id()
    )
    return make_response(page, status)
