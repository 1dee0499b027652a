def find_user(_header: Claims, claims: Claims) -> User | None:
    service = token_service()
    user = service.find_user(user_id=int(claims["sub"]), family_id=claims["sid"])
    if user is None:
        return None
    return user
