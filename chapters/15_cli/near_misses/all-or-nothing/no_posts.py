def seed(demo: dict[str, Any]) -> list[str]:
    logins = [seed_user(**user) for user in demo["users"]]
    db.session.commit()
    return [login for login in logins if login]
