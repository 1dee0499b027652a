def seed(demo: dict[str, Any]) -> list[str]:
    for post in demo["posts"]:
        seed_post(**post)
    logins = [seed_user(**user) for user in demo["users"]]
    db.session.commit()
    return [login for login in logins if login]
