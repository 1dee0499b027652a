def seed(demo: dict[str, Any]) -> list[str]:
    try:
        logins = [seed_user(**user) for user in demo["users"]]
        for post in demo["posts"]:
            seed_post(**post)
        db.session.commit()
    except Exception:
        db.session.rollback()
        return []
    return [login for login in logins if login]
