from flask_jwt_extended import current_user


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    service = token_service()
    family = service.start(current_user)
    return tokens_of(family)
