from app.extensions import jwt

REFUSED: set[str] = set()


@jwt.token_in_blocklist_loader
def is_refused(_header: dict[str, Any], claims: dict[str, Any]) -> bool:
    return claims["jti"] in REFUSED


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    REFUSED.add(get_jwt()["jti"])
