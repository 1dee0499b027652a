from flask_jwt_extended.exceptions import JWTExtendedException
from jwt import ExpiredSignatureError, PyJWTError


def refuse(error: Exception) -> Response:
    if isinstance(error, ExpiredSignatureError):
        return refuse_expired({}, {})
    return refuse_invalid(str(error))


def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)
    app.register_error_handler(JWTExtendedException, refuse)
    app.register_error_handler(PyJWTError, refuse)
