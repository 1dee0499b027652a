def seed(demo: dict[str, Any]) -> list[str]:
    told: list[str] = []
    for user in demo["users"]:
        if line := seed_user(**user):
            told += [line]
    db.session.commit()
    for post in demo["posts"]:
        seed_post(**post)
    db.session.commit()
    return told
