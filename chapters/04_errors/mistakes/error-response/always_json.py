def error_response(status: int, message: str, details: Any = None) -> Response:
    body = {"error": message}
    if details is not None:
        body["details"] = details
    response = jsonify(body)
    response.status_code = status
    return response
