from app.extensions import db
from app.models import TokenFamily


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    service = token_service()
    login = db.session.get(TokenFamily, get_jwt()["sid"])
    renewed = service.rotate(family_id=login.id, jti=login.current_jti)
    return tokens_of(renewed)
