def handle_validation_error(error: ValidationError) -> Response:
    response = jsonify(error="Validation error", details=error.messages)
    response.status_code = 400
    return response
