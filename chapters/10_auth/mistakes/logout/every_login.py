@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(actor: User) -> None:
    token_service().revoke_all(actor.id)
