def find_user(_header: Claims, claims: Claims) -> User | None:
    return token_service().find_user(int(claims["sub"]), claims["sid"])
