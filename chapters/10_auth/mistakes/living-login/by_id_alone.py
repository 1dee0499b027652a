def find_user(_header: Claims, claims: Claims) -> User | None:
    user = token_service().session.get(User, int(claims["sub"]))
    g.user_id = user.id if user else None
    return user
