def register_error_handlers(app: Flask) -> None:
    @app.errorhandler(Exception)
    def handle(error: Exception) -> Response:
        if isinstance(error, AppError):
            return handle_app_error(error)
        if isinstance(error, ValidationError):
            return handle_validation_error(error)
        if isinstance(error, HTTPException):
            return handle_http_error(error)
        return error_response(500, "Internal Server Error")
