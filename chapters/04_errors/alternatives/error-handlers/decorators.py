def register_error_handlers(app: Flask) -> None:
    app.errorhandler(AppError)(handle_app_error)
    app.errorhandler(ValidationError)(handle_validation_error)
    app.errorhandler(HTTPException)(handle_http_error)
