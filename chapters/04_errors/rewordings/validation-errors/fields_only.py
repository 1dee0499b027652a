def handle_validation_error(error: ValidationError) -> Response:
    fields = {}
    for field, problems in error.messages_dict.items():
        fields[field] = problems
    return error_response(400, "Some fields are not valid", fields)
