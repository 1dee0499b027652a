def handle_validation_error(error: ValidationError) -> Response:
    return error_response(422, "Validation error", error.messages)
