KNOWN: dict[tuple[int, int], User | None] = {}


def find_user(_header: Claims, claims: Claims) -> User | None:
    key = int(claims["sub"]), claims["sid"]
    if key not in KNOWN:
        KNOWN[key] = token_service().find_user(*key)
    user = KNOWN[key]
    g.user_id = user.id if user else None
    return user
