from sqlalchemy import delete

from app.models import TokenFamily


@auth_bp.post("/logout")
@returns(status=204)
@token_required
def logout(_actor: User) -> None:
    statement = delete(TokenFamily).where(TokenFamily.id == get_jwt()["sid"])
    token_service().session.execute(statement)
