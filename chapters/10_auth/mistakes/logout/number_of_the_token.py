@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    token_service().revoke(get_jwt()["jti"])
