@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims = get_jwt()
    return tokens_of(token_service().rotate(int(claims["sub"]), claims["jti"]))
