from flask import jsonify


def handle_validation_error(error: ValidationError) -> Response:
    response = jsonify({"message": "Validation error", "errors": error.messages})
    response.status_code = 400
    return response
