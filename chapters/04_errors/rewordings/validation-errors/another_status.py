def handle_validation_error(error: ValidationError) -> Response:
    response = error_response(400, "Not valid", error.messages)
    response.status_code = 422
    return response
