def handle_validation_error(error: ValidationError) -> Response:
    return json_error(400, "Validation error", error.messages)
