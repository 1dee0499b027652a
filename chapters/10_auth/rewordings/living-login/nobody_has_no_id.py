def find_user(_header: Claims, claims: Claims) -> User | None:
    found = token_service().find_user(
        user_id=int(claims["sub"]), family_id=claims["sid"]
    )
    setattr(g, "user_id", found.id)
    return found
