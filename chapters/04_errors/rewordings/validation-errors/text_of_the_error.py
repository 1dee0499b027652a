def handle_validation_error(error: ValidationError) -> Response:
    text = f"{error}"
    return error_response(400, message="Not valid", details=text)
