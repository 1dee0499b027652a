from flask_jwt_extended import get_jwt_identity


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    user_id, jti = get_jwt_identity(), get_jwt()["jti"]
    family = token_service().rotate(user_id, jti)
    return tokens_of(family)
