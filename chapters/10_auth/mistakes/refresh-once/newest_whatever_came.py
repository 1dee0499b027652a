from app.models import TokenFamily


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    family = token_service().session.get_one(TokenFamily, get_jwt()["sid"])
    return tokens_of(token_service().rotate(family.id, family.current_jti))
