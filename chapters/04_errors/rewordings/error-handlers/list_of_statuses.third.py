def register_error_handlers(app: Flask) -> None:
    for code in (400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503):
        app.errorhandler(code)(handle_http_error)
    app.errorhandler(AppError)(handle_app_error)
    app.errorhandler(ValidationError)(handle_validation_error)
