@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    from app.extensions import db
    from app.models import TokenFamily

    session = db.session
    session.delete(session.get_one(TokenFamily, get_jwt()["sid"]))
