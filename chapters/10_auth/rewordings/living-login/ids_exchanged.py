def find_user(_header: Claims, claims: Claims) -> User | None:
    login_id, subject = claims["sid"], int(claims["sub"])
    service = token_service()
    found = service.find_user(user_id=login_id, family_id=subject)
    g.user_id = found.id if found else None
    return found
