STATUSES = [400, 401, 403, 404, 405, 409, 413, 422, 500]


def register_error_handlers(app: Flask) -> None:
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    for status in STATUSES:
        app.register_error_handler(status, handle_http_error)
