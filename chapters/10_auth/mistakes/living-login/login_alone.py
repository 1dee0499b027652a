from app.models.mixins import utc_now


def find_user(_header: Claims, claims: Claims) -> User | None:
    session = token_service().session
    family = session.get(TokenFamily, claims["sid"])
    if family is None or family.revoked_at or family.expires_at <= utc_now():
        g.user_id = None
        return None
    user = session.get(User, family.user_id)
    g.user_id = user.id if user else None
    return user
