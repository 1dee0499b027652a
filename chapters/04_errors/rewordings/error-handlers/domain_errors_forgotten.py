def register_error_handlers(app: Flask) -> None:
    handlers = {
        ValidationError: handle_validation_error,
        HTTPException: handle_http_error,
    }
    for kind, handler in handlers.items():
        app.register_error_handler(kind, handler)
