@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> tuple[str, int]:
    login = get_jwt()["sid"]
    token_service().revoke(login)
    answer = ("", 204)
    return answer
