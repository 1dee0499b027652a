from sqlalchemy import select

from app.extensions import db


def find_user(_header: Claims, claims: Claims) -> User | None:
    statement = select(User).where(User.id == int(claims["sub"]))
    found = db.session.scalars(statement).one_or_none()
    g.user_id = None if found is None else found.id
    return found
