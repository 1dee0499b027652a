def find_user(_header: Claims, claims: Claims) -> User | None:
    g.user_id = claims["sub"]
    return token_service().find_user(int(claims["sub"]), claims["sid"])
