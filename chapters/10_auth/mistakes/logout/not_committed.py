@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    from app.extensions import db
    from app.models import TokenFamily
    from app.models.mixins import utc_now

    family = db.session.get(TokenFamily, get_jwt()["sid"])
    if family is not None:
        family.revoked_at = utc_now()
