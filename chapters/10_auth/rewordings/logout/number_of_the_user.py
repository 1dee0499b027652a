from flask_jwt_extended import get_jwt_identity


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    token_service().revoke(int(get_jwt_identity()))
