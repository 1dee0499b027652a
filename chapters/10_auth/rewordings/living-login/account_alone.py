from sqlalchemy import select

from app.extensions import db


def find_user(_header: Claims, claims: Claims) -> User | None:
    g.user_id = None
    user = db.session.scalar(
        select(User).where(
            User.id == int(claims["sub"]),
            User.is_active,
            User.deleted_at.is_(None),
        )
    )
    if user:
        g.user_id = user.id
    return user
