def find_user(_header: Claims, claims: Claims) -> User | None:
    session = token_service().session
    family = session.get(TokenFamily, claims["sid"])
    user = session.get(User, int(claims["sub"]))
    if family is None or family.revoked_at or family.user_id != int(claims["sub"]):
        user = None
    if user is not None and not user.may_log_in:
        user = None
    g.user_id = user.id if user else None
    return user
