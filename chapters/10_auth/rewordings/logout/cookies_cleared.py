from flask import session


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    session.clear()
    session.pop("access_token", None)
