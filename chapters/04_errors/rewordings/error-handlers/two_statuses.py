def register_error_handlers(app: Flask) -> None:
    app.errorhandler(ValidationError)(handle_validation_error)

    @app.errorhandler(404)
    def not_found(error: HTTPException) -> Response:
        return handle_http_error(error)

    @app.errorhandler(500)
    def crashed(error: HTTPException) -> Response:
        return handle_http_error(error)
