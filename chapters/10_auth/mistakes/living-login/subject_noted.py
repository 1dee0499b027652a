def find_user(_header: Claims, claims: Claims) -> User | None:
    g.user_id = int(claims["sub"])
    return token_service().find_user(g.user_id, claims["sid"])
