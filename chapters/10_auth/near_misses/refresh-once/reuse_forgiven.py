from app.exceptions import UnauthorizedError
from app.models import TokenFamily


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims, service = get_jwt(), token_service()
    try:
        family = service.rotate(claims["sid"], claims["jti"])
    except UnauthorizedError:
        family = service.session.get_one(TokenFamily, claims["sid"])
    return tokens_of(family)
