@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    token = get_jwt()
    renewed = token_service().rotate(jti=token["jti"], family_id=token["sid"])
    return tokens_of(renewed)
