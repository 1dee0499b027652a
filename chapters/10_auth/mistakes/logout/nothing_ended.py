@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    return None
