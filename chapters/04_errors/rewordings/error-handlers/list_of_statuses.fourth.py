CLIENT_ERRORS = (400, 401, 403, 404, 405, 409, 413, 415, 422)
SERVER_ERRORS = (500, 502, 503)


def register_error_handlers(app: Flask) -> None:
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    for code in CLIENT_ERRORS + SERVER_ERRORS:
        app.register_error_handler(code, handle_http_error)
