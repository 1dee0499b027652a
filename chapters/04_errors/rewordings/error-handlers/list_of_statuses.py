from werkzeug.exceptions import (
    BadRequest,
    Conflict,
    Forbidden,
    InternalServerError,
    MethodNotAllowed,
    NotFound,
    RequestEntityTooLarge,
    Unauthorized,
    UnsupportedMediaType,
)


def register_error_handlers(app: Flask) -> None:
    app.errorhandler(AppError)(handle_app_error)
    app.errorhandler(ValidationError)(handle_validation_error)
    for kind in (
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        MethodNotAllowed,
        Conflict,
        RequestEntityTooLarge,
        UnsupportedMediaType,
        InternalServerError,
    ):
        app.errorhandler(kind)(handle_http_error)
