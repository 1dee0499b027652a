from app.utils.json_errors import json_error


def refuse(message: str) -> Response:
    return json_error(401, message)


def register_tokens(app: Flask) -> None:
    app.before_request(spell_scheme)
    jwt.user_lookup_loader(find_user)
    jwt.unauthorized_loader(lambda _reason: refuse("Authentication required"))
    jwt.invalid_token_loader(lambda _reason: refuse("The token is not valid"))
    jwt.expired_token_loader(lambda _header, _claims: refuse("The token has expired"))
    jwt.user_lookup_error_loader(
        lambda _header, _claims: refuse("The login has ended; log in again")
    )
