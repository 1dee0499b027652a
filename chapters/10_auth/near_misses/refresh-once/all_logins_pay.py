from flask_jwt_extended import get_current_user

from app.exceptions import UnauthorizedError


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims = get_jwt()
    try:
        family = token_service().rotate(claims["sid"], claims["jti"])
    except UnauthorizedError:
        token_service().revoke_all(get_current_user().id)
        raise
    return tokens_of(family)
