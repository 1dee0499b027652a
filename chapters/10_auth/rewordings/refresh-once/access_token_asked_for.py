@auth_bp.post("/refresh")
@returns(TokensSchema())
@token_required
def refresh(_actor: User) -> dict[str, Any]:
    claims = get_jwt()
    return tokens_of(token_service().rotate(claims["sid"], claims["jti"]))
