def seed(demo: dict[str, Any]) -> list[str]:
    logins = []
    for user in demo["users"]:
        logins.append(seed_user(**user))
        db.session.commit()
    for post in demo["posts"]:
        seed_post(**post)
        db.session.commit()
    return [login for login in logins if login]
