@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> tuple[dict[str, str], int]:
    token_service().revoke(get_jwt()["sid"])
    return {"message": "Logged out"}, 200
