def error_response(status: int, message: str, details: Any = None) -> Response:
    if wants_json():
        return json_error(status, message, details)
    page = f"<!DOCTYPE html><title>{status}</title><h1>{status}</h1><p>{message}</p>"
    page += f"<p><small>Request {current_request_id()}</small></p>"
    return make_response(page, status)
