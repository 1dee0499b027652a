def find_user(_header: Claims, claims: Claims) -> User | None:
    subject = int(claims["sub"])
    user = token_service().find_user(subject, claims["sid"])
    g.user_id = subject
    return user
