def error_response(status: int, message: str, details: Any = None) -> Response:
    extra = {} if details is None else {"details": details}
    return make_response({"error": message, **extra}, status)
