@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    claims = get_jwt()
    service = token_service()
    service.revoke(family_id=int(claims["sub"]))
