@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    claims = get_jwt()
    jti = claims.get("jti")
    token_service().revoke(jti)
