def error_response(status: int, message: str, details: Any = None) -> Response:
    answer = json_error(status=status, message=message, details=details)
    return answer
