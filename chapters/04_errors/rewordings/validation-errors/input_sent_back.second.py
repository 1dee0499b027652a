def handle_validation_error(error: ValidationError) -> Response:
    details = dict(error.messages)
    details["input"] = error.data
    return error_response(400, "Validation error", details)
