@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    token_service().rotate(get_jwt()["sid"], "no token at all")
