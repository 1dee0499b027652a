def find_user(_header: Claims, claims: Claims) -> User | None:
    user = token_service().find_user(claims["sid"], int(claims["sub"]))
    g.user_id = user.id if user else None
    return user
