def register_error_handlers(app: Flask) -> None:
    app.register_error_handler(AppError, handle_app_error)
    app.register_error_handler(ValidationError, handle_validation_error)
    for status in [400, 401, 404, 405, 429, 500]:
        app.errorhandler(status)(handle_http_error)
