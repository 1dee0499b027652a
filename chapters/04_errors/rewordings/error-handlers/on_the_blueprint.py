def register_error_handlers(app: Flask) -> None:
    from app import api

    blueprint = api.api_bp
    blueprint.errorhandler(AppError)(handle_app_error)
    blueprint.errorhandler(ValidationError)(handle_validation_error)
    blueprint.errorhandler(HTTPException)(handle_http_error)
