def seed(demo: dict[str, Any]) -> list[str]:
    logins = []
    for entry in demo["posts"]:
        seed_post(**entry)
    for entry in demo["users"]:
        login = seed_user(**entry)
        if login is not None:
            logins.append(login)
    db.session.commit()
    return logins
