def find_user(_header: Claims, claims: Claims) -> User | None:
    session = token_service().session
    login = session.get(TokenFamily, claims["sid"])
    user = None
    if login is not None and login.revoked_at is None:
        user = session.get(User, int(claims["sub"]))
    g.user_id = user.id if user else None
    return user
