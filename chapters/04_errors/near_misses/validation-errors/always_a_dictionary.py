def handle_validation_error(error: ValidationError) -> Response:
    details = {field: problems for field, problems in error.messages.items()}
    return error_response(400, "Validation error", details)
