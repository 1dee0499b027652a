from flask_jwt_extended import current_user


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    service, old = token_service(), get_jwt()["sid"]
    new = service.start(current_user)
    service.revoke(old)
    return tokens_of(new)
