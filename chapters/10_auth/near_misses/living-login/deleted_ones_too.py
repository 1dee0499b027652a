from sqlalchemy import select

from app.models.mixins import utc_now


def find_user(_header: Claims, claims: Claims) -> User | None:
    statement = (
        select(User)
        .join(TokenFamily, TokenFamily.user_id == User.id)
        .where(
            TokenFamily.id == claims["sid"],
            TokenFamily.revoked_at.is_(None),
            TokenFamily.expires_at > utc_now(),
            User.id == int(claims["sub"]),
            User.is_active,
        )
    )
    user = token_service().session.scalars(statement).one_or_none()
    g.user_id = user.id if user else None
    return user
