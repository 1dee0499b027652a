from flask_jwt_extended import create_access_token, get_jwt_identity


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    access_token = create_access_token(identity=get_jwt_identity())
    return {"access_token": access_token}
