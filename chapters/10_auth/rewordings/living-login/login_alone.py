from sqlalchemy import select

from app.extensions import db
from app.models.mixins import utc_now


def find_user(_header: Claims, claims: Claims) -> User | None:
    owners = (
        select(User)
        .join(TokenFamily, TokenFamily.user_id == User.id)
        .where(
            TokenFamily.id == claims["sid"],
            TokenFamily.revoked_at.is_(None),
            TokenFamily.expires_at > utc_now(),
        )
    )
    owner = db.session.scalars(owners).one_or_none()
    g.user_id = owner.id if owner is not None else None
    return owner
