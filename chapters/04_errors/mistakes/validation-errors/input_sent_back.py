def handle_validation_error(error: ValidationError) -> Response:
    details = {"fields": error.messages, "received": error.data}
    return error_response(400, "Validation error", details)
