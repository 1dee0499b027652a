from flask_jwt_extended import create_access_token, get_jwt_identity


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    claims = {"sid": get_jwt()["sid"]}
    token = create_access_token(get_jwt_identity(), additional_claims=claims)
    return {"access_token": token, "token_type": "Bearer"}
