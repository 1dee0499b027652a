import jwt as pyjwt
from flask_jwt_extended import exceptions


def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)

    @app.errorhandler(exceptions.JWTExtendedException)
    @app.errorhandler(pyjwt.PyJWTError)
    def refuse(error: Exception) -> Response:
        if isinstance(error, exceptions.NoAuthorizationError):
            return refuse_missing("")
        return handle_app_error(UnauthorizedError("The token is not valid"))
