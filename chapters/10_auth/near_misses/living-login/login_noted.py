def find_user(_header: Claims, claims: Claims) -> User | None:
    user = token_service().find_user(int(claims["sub"]), claims["sid"])
    g.user_id = claims["sid"] if user else None
    return user
