from flask_jwt_extended import get_current_user


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    token_service().revoke(get_jwt()["sid"])
    return tokens_of(token_service().start(get_current_user()))
