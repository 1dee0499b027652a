from app.extensions import db


def find_user(_header: Claims, claims: Claims) -> User | None:
    identity = claims["sub"]
    user = db.session.query(User).filter_by(id=int(identity)).one_or_none()
    g.user_id = user and user.id
    return user
