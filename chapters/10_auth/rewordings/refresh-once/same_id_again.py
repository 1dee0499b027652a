from sqlalchemy import select

from app.extensions import db
from app.models import TokenFamily


@auth_bp.post("/refresh")
@returns(TokensSchema())
@refresh_token_required
def refresh() -> dict[str, Any]:
    statement = select(TokenFamily).where(TokenFamily.id == get_jwt()["sid"])
    login = db.session.scalars(statement).one()
    tokens = tokens_of(login)
    return tokens
