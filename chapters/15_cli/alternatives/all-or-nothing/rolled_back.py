def seed(demo: dict[str, Any]) -> list[str]:
    logins: list[str] = []
    try:
        for user in demo["users"]:
            login = seed_user(**user)
            if login is not None:
                logins.append(login)
        for post in demo["posts"]:
            seed_post(**post)
    except BaseException:
        db.session.rollback()
        raise
    db.session.commit()
    return logins
