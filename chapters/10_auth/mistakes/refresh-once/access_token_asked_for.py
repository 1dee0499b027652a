@auth_bp.post("/refresh")
@returns(TokensSchema())
@token_required
def refresh(actor: User) -> dict[str, Any]:
    return tokens_of(token_service().start(actor))
