from app.extensions import db
from app.models import TokenFamily
from app.models.mixins import utc_now


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    login = db.session.get_one(TokenFamily, get_jwt()["sid"])
    login.revoked_at = utc_now()
    db.session.commit()
