from app.exceptions import UnauthorizedError
from app.models import TokenFamily
from app.services.token_service import new_jti


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims, session = get_jwt(), token_service().session
    family = session.get_one(TokenFamily, claims["sid"])
    if family.current_jti != claims["jti"]:
        raise UnauthorizedError("The token was used before")
    family.current_jti = new_jti()
    session.commit()
    return tokens_of(family)
