from werkzeug.exceptions import default_exceptions


def register_error_handlers(app: Flask) -> None:
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    for status in default_exceptions:
        if status < 500:
            app.register_error_handler(status, handle_http_error)
