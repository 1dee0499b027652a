from sqlalchemy import select

from app.models.mixins import utc_now


def find_user(_header: Claims, claims: Claims) -> User | None:
    session = token_service().session
    family = session.scalar(
        select(TokenFamily).where(
            TokenFamily.id == claims["sid"],
            TokenFamily.user_id == int(claims["sub"]),
            TokenFamily.revoked_at.is_(None),
            TokenFamily.expires_at > utc_now(),
        )
    )
    user = session.get(User, family.user_id) if family else None
    if user is not None and not user.may_log_in:
        user = None
    g.user_id = user.id if user else None
    return user
