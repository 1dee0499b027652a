from app.api import api_bp


def register_error_handlers(app: Flask) -> None:
    api_bp.register_error_handler(AppError, handle_app_error)
    api_bp.register_error_handler(ValidationError, handle_validation_error)
    api_bp.register_error_handler(HTTPException, handle_http_error)
