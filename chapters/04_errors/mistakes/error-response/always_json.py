def error_response(status: int, message: str, details: Any = None) -> Response:
    return json_error(status, message, details)
