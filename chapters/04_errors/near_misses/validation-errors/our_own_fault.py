def handle_validation_error(error: ValidationError) -> Response:
    return error_response(500, "Validation error", error.messages)
