def seed(demo: dict[str, Any]) -> list[str]:
    logins = [seed_user(**user) for user in demo["users"]]
    for post in demo["posts"]:
        seed_post(**post)
    db.session.commit()
    return "\n".join(login for login in logins if login)
