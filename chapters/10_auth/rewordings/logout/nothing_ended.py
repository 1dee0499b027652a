@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> dict[str, str]:
    get_jwt()["revoked"] = True
    return {"message": "Successfully logged out"}
