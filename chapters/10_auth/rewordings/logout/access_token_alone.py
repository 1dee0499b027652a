from app.extensions import jwt

blocklist: dict[str, bool] = {}


def blocked(_header: dict[str, Any], payload: dict[str, Any]) -> bool:
    return blocklist.get(payload["jti"], False)


jwt.token_in_blocklist_loader(blocked)


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    token_id = get_jwt()["jti"]
    blocklist[token_id] = True
