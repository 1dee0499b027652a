def register_error_handlers(app: Flask) -> None:
    from app.api import api_bp as api

    for kind, handler in (
        (AppError, handle_app_error),
        (ValidationError, handle_validation_error),
        (HTTPException, handle_http_error),
    ):
        api.register_error_handler(kind, handler)
