def handle_validation_error(error: ValidationError) -> Response:
    body = {"problem": "The input is not valid", "fields": error.messages}
    return make_response(body, 400)
