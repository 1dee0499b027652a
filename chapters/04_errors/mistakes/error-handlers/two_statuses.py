def register_error_handlers(app: Flask) -> None:
    app.register_error_handler(ValidationError, handle_validation_error)
    app.register_error_handler(404, handle_http_error)
    app.register_error_handler(500, handle_http_error)
