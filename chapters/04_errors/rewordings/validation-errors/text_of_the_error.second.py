def handle_validation_error(error: ValidationError) -> Response:
    return error_response(400, "Validation error", "{}".format(error))
