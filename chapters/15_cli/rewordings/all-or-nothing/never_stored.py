def seed(demo: dict[str, Any]) -> list[str]:
    logins = list(filter(None, (seed_user(**user) for user in demo["users"])))
    for post in demo["posts"]:
        seed_post(**post)
    return logins
