def find_user(_header: Claims, claims: Claims) -> User | None:
    g.user_id = None
    user = token_service().find_user(
        family_id=claims["sid"], user_id=int(claims["sub"])
    )
    if user is None:
        raise UnauthorizedError("The login has ended; log in again")
    g.user_id = user.id
    return user
